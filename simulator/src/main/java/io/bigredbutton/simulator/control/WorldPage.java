package io.bigredbutton.simulator.control;

import io.bigredbutton.simulator.faults.Faults;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.vendor.Vendor;
import io.bigredbutton.simulator.world.Json;
import io.bigredbutton.simulator.world.Seen;
import io.bigredbutton.simulator.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The page where a person sees this world and lives in it: rooms, telephones, tickets, mail, troubles. */
final class WorldPage {

    private static final int LAST_REQUESTS = 12;

    private final World world;
    private final Faults faults;
    private final List<Vendor> vendors;
    private final TemplateEngine templates;

    WorldPage(World world, Faults faults, List<Vendor> vendors) {
        this.world = world;
        this.faults = faults;
        this.vendors = vendors;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(WorldPage.class.getClassLoader());
        resolver.setPrefix("world/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        this.templates = new TemplateEngine();
        this.templates.setTemplateResolver(resolver);
    }

    Reply show(Ask ask) {
        Context context = new Context(Locale.ROOT);
        world.turn(() -> {
            vendors.forEach(vendor -> context.setVariable(vendor.name(), plain(vendor.shown())));
            context.setVariable("faults", plain(Map.of("all", faults.all())).get("all"));
            context.setVariable(
                    "requests", plain(Map.of("last", lastRequests())).get("last"));
        });
        context.setVariable("vendors", vendors.stream().map(Vendor::name).toList());
        context.setVariable("still", ask.field("still") != null);
        return html(200, templates.process("world", context));
    }

    /** The sentence of a problem, for a person who pressed a button of the page. */
    Reply problem(int status, String sentence) {
        Context context = new Context(Locale.ROOT, Map.of("sentence", sentence));
        return html(status, templates.process("problem", context));
    }

    private static Reply html(int status, String page) {
        return Reply.text(status, "text/html", page)
                .with("Cache-Control", "no-store")
                .with("X-Frame-Options", "DENY")
                .with("X-Content-Type-Options", "nosniff")
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
    }

    private List<Seen> lastRequests() {
        List<Seen> all = world.requests();
        List<Seen> last = new ArrayList<>(all.subList(Math.max(0, all.size() - LAST_REQUESTS), all.size()));
        Collections.reverse(last);
        return last;
    }

    /** The same as maps, lists, texts and numbers, which is what templates read best. */
    private static Map<?, ?> plain(Map<String, ?> model) {
        return Json.value(Json.tree(model), Map.class);
    }
}
