package io.bigredbutton.api.pages;

import io.bigredbutton.api.incidents.Listing;
import io.bigredbutton.api.incidents.Stories;
import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.plan.ResponsePlan;
import io.grpc.Context;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: what people are at work on, and below it what is over. */
@Controller
class Overview {

    private final Listing listing;
    private final Stories stories;
    private final ResponsePlan plan;
    private final Clock clock;

    Overview(Listing listing, Stories stories, ResponsePlan plan, Clock clock) {
        this.listing = listing;
        this.stories = stories;
        this.plan = plan;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "severity", required = false) @Nullable String severity,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("q", q == null ? "" : q);
        model.addAttribute("severity", severity == null ? "" : severity);
        model.addAttribute("severities", plan.severities());
        model.addAttribute("first", plan.responders().get(0).name());
        try {
            model.addAttribute("over", listing.over(q, severity, cursor));
            model.addAttribute("open", cursor == null ? open(q, severity) : List.of());
        } catch (Refusal refusal) {
            model.addAttribute("sentence", refusal.sentence());
            model.addAttribute("over", new Listing.Page(List.of(), null));
            model.addAttribute("open", List.of());
        }
        boolean asked = Pages.blank(q) != null || Pages.blank(severity) != null;
        model.addAttribute("asked", asked);
        model.addAttribute("now", clock.instant());
        return "incidents";
    }

    /** Those at work first, the worst of them first, then by age. */
    private List<OpenLine> open(@Nullable String q, @Nullable String severity) {
        Context asking = Context.current();
        return listing.open(q, severity).stream()
                .parallel()
                .map(line -> within(asking, line))
                .sorted(Comparator.comparing(OpenLine::stage)
                        .thenComparing(OpenLine::rank)
                        .thenComparing(OpenLine::declaredAt, Comparator.reverseOrder()))
                .toList();
    }

    /** Several at a time, all within the one limit that the request has. */
    private OpenLine within(Context asking, Listing.Line line) {
        Context before = asking.attach();
        try {
            return OpenLine.of(line, stories.story(new IncidentId(line.id())).incident(), clock.instant());
        } finally {
            asking.detach(before);
        }
    }
}
