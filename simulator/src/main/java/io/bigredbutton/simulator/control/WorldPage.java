package io.bigredbutton.simulator.control;

import io.bigredbutton.simulator.faults.Fault;
import io.bigredbutton.simulator.faults.Faults;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.vendor.Vendor;
import io.bigredbutton.simulator.world.Json;
import io.bigredbutton.simulator.world.Seen;
import io.bigredbutton.simulator.world.World;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The page where a person sees this world and lives in it: rooms, telephones, tickets, mail, troubles. */
final class WorldPage {

    private static final int LAST_REQUESTS = 25;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final World world;
    private final Faults faults;
    private final List<Vendor> vendors;
    private final URI product;
    private final TemplateEngine templates;

    WorldPage(World world, Faults faults, List<Vendor> vendors, URI product) {
        this.world = world;
        this.faults = faults;
        this.vendors = vendors;
        this.product = product;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(WorldPage.class.getClassLoader());
        resolver.setPrefix("world/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        this.templates = new TemplateEngine();
        this.templates.setTemplateResolver(resolver);
    }

    Reply show(Ask ask) {
        return html(200, html(ask.field("still") != null));
    }

    /** The page as it is now; one that holds still does not reload by itself where there are no scripts. */
    String html(boolean still) {
        Map<String, Map<?, ?>> shown = new LinkedHashMap<>();
        Context context = new Context(Locale.ROOT);
        world.turn(() -> {
            vendors.forEach(vendor -> shown.put(vendor.name(), plain(vendor.shown())));
            Map<String, Fault> ordered = faults.byId();
            context.setVariable("faults", worded(ordered));
            context.setVariable("switches", FaultSwitch.shown(ordered));
            context.setVariable("requests", lastRequests());
            context.setVariable("moment", world.moment());
            context.setVariable("untouched", world.effects().isEmpty());
        });
        Map<String, String> names = names(shown.getOrDefault("slack", Map.of()));
        Words words = new Words(names);
        shown.forEach((vendor, model) -> context.setVariable(vendor, words.spelled(model)));
        context.setVariable("names", names);
        context.setVariable("vendors", vendors.stream().map(Vendor::name).toList());
        context.setVariable(
                "operations",
                vendors.stream()
                        .flatMap(vendor -> vendor.operations().stream())
                        .distinct()
                        .toList());
        context.setVariable("product", product.toString());
        context.setVariable("still", still);
        return templates.process("world", context);
    }

    /** The sentence of a problem, for a person who pressed a button of the page. */
    Reply problem(int status, String sentence) {
        Context context = new Context(Locale.ROOT, Map.of("sentence", sentence, "product", product.toString()));
        return html(status, templates.process("problem", context));
    }

    private static Reply html(int status, String page) {
        return Reply.text(status, "text/html", page)
                .with("Cache-Control", "no-store")
                .with("X-Frame-Options", "DENY")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "same-origin")
                .with("Content-Security-Policy", POLICY);
    }

    private static List<Map<String, String>> worded(Map<String, Fault> ordered) {
        return ordered.entrySet().stream()
                .map(entry -> Map.of(
                        "id", entry.getKey(),
                        "what", FaultWords.what(entry.getValue()),
                        "when", FaultWords.when(entry.getValue())))
                .toList();
    }

    private List<Map<String, String>> lastRequests() {
        List<Seen> all = world.requests();
        List<Seen> last = new ArrayList<>(all.subList(Math.max(0, all.size() - LAST_REQUESTS), all.size()));
        Collections.reverse(last);
        return last.stream()
                .map(seen -> Map.of(
                        "at", seen.at().toString().substring(11, 19),
                        "vendor", FaultWords.vendor(seen.vendor()),
                        "operation", seen.operation(),
                        "fault", seen.fault() == null ? "" : FaultWords.does(seen.fault())))
                .toList();
    }

    /** The names of Slack's rooms and people, by their ids, of people by their handles too. */
    private static Map<String, String> names(Map<?, ?> slack) {
        Map<String, String> names = new HashMap<>();
        for (String kind : List.of("rooms", "people")) {
            if (slack.get(kind) instanceof List<?> list) {
                list.forEach(one -> addName(one, names));
            }
        }
        return names;
    }

    private static void addName(Object one, Map<String, String> names) {
        if (one instanceof Map<?, ?> named) {
            String name = String.valueOf(named.get("name"));
            names.put(String.valueOf(named.get("id")), name);
            names.put(String.valueOf(named.get("handle")), name);
        }
    }

    /** The same as maps, lists, texts and numbers, which is what templates read best. */
    private static Map<?, ?> plain(Map<String, ?> model) {
        return Json.value(Json.tree(model), Map.class);
    }
}
