package io.bigredbutton.api.pages;

import io.bigredbutton.api.incidents.Look;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The parts of an incident's page that move, written anew for whoever is looking. */
@Component
class Regions {

    /** As the page has them; none of them holds a field in which somebody may be typing. */
    static final List<String> ALL =
            List.of("live-head", "live-trouble", "live-words", "live-steps", "live-story", "live-side");

    private static final String TEMPLATE = "live";
    private final ITemplateEngine templates;
    private final Clock clock;

    Regions(ITemplateEngine templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** Each of them as HTML. */
    List<String> of(Look look, @Nullable Trouble trouble) {
        IncidentPage page = new IncidentPage(look.story(), clock.instant());
        Context context = new Context(Locale.ENGLISH, model(page, trouble));
        return ALL.stream()
                .map(region -> templates.process(TEMPLATE, Set.of(region), context))
                .toList();
    }

    static Map<String, Object> model(IncidentPage page, @Nullable Trouble trouble) {
        String path = "/incidents/" + page.id();
        return trouble == null
                ? Map.of("page", page, "path", path)
                : Map.of("page", page, "path", path, "trouble", trouble);
    }
}
