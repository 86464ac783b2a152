package io.bigredbutton.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.faults.Fault;
import io.bigredbutton.simulator.faults.Faults;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Line;
import io.bigredbutton.simulator.vendor.Problem;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.vendor.Routes;
import io.bigredbutton.simulator.vendor.Vendor;
import io.bigredbutton.simulator.world.Json;
import io.bigredbutton.simulator.world.World;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the world itself is asked, by scripts and by the people at its page. */
public final class Control {

    private final World world;
    private final Faults faults;
    private final List<Vendor> vendors;
    private final FaultOrders orders;
    private final WorldPage page;
    private final Look look = new Look();
    private final Moves moves;
    private final List<Routes> routes;

    /**
     * The world's own requests.
     *
     * @param product where the page leads to that people declare incidents at
     */
    public Control(World world, Faults faults, List<Vendor> vendors, URI product) {
        this.world = world;
        this.faults = faults;
        this.vendors = List.copyOf(vendors);
        this.orders = new FaultOrders(world, this.vendors);
        this.page = new WorldPage(world, faults, this.vendors, product);
        this.moves = new Moves(world);
        this.routes = Stream.concat(Stream.of(own()), vendors.stream().map(Vendor::control))
                .toList();
    }

    private Routes own() {
        return new Routes()
                .on("GET", "/", "page", page::show)
                .on("GET", "/look/{file}", "look", look::file)
                .on("GET", Moves.PATH, "moves", ask -> Reply.json(200, Map.of("moment", world.moment())))
                .on("GET", "/favicon.ico", "icon", a -> Reply.nothing(204))
                .on("GET", "/control/effects", "effects", a -> Reply.json(200, Map.of("effects", world.effects())))
                .on("GET", "/control/requests", "requests", a -> Reply.json(200, Map.of("requests", world.requests())))
                .on("GET", "/control/faults", "faults", a -> Reply.json(200, Map.of("faults", ordered())))
                .on("POST", "/control/faults", "order", this::order)
                .on("DELETE", "/control/faults", "clear", this::allWell)
                .on("POST", "/control/all-well", "clear", this::allWell)
                .on("POST", "/control/reset", "reset", this::reset);
    }

    /** Makes the page once, so that the first person who asks for it does not wait for the templates to be read. */
    public void warmUp() {
        page.html(true);
    }

    /** Whether this is a request to the world itself, rather than to a vendor. */
    public boolean knows(Ask ask) {
        return routes.stream().anyMatch(r -> r.knowsPath(ask.path()));
    }

    /** Answers a request to the world itself, at once or, where it asks for the next change, when there is one. */
    public void take(Ask ask, Line line) {
        Reply reply = answer(ask);
        if (reply.status() == 200 && ask.path().equals(Moves.PATH)) {
            moves.tell(ask, line);
        } else {
            boolean movesByItself = ask.header("HX-Request") != null;
            line.answer(movesByItself && reply.status() == 303 ? Reply.nothing(204) : reply);
        }
    }

    /** Answers a request to the world itself. */
    public Reply answer(Ask ask) {
        try {
            FromHere.check(ask);
            Optional<Routes.Found> found =
                    routes.stream().flatMap(r -> r.find(ask).stream()).findFirst();
            return found.map(Routes.Found::act).orElseThrow(() -> nowhere(ask));
        } catch (Problem e) {
            return ask.isForm() ? page.problem(e.status(), String.valueOf(e.getMessage())) : e.reply();
        } catch (Ask.Unreadable e) {
            return new Problem(400, e.getMessage() + " Send a JSON object with Content-Type application/json.").reply();
        }
    }

    private Problem nowhere(Ask ask) {
        return routes.stream().anyMatch(r -> r.knowsPath(ask.path()))
                ? new Problem(405, "The method " + ask.method() + " does not fit " + ask.path() + ".")
                : new Problem(
                        404,
                        "There is nothing at " + ask.path() + "; the simulator's own requests begin with /control/.");
    }

    private Reply order(Ask ask) {
        faults.order(orders.read(ask));
        return ask.isForm() ? Reply.seeOther("/") : Reply.json(201, Map.of("faults", ordered()));
    }

    /** Ends the faults of these ids, or of this vendor, or all; to end what is over already changes nothing. */
    private Reply allWell(Ask ask) {
        Set<String> known = Set.of("id", "vendor");
        ask.fields().keySet().stream().filter(name -> !known.contains(name)).forEach(name -> {
            throw new Problem(400, "The field '" + name + "' is not known; say which faults end by id or vendor.");
        });
        List<String> ids = ask.fields().getOrDefault("id", List.of());
        String vendor = ask.field("vendor");
        if (ids.isEmpty() && vendor == null) {
            faults.clear();
        } else {
            world.turn(() -> end(ids, vendor));
        }
        return ask.isForm() ? Reply.seeOther("/") : Reply.nothing(204);
    }

    private void end(List<String> ids, @Nullable String vendor) {
        Map<String, Fault> before = faults.byId();
        if (vendor != null && vendors.stream().noneMatch(v -> v.name().equals(vendor))) {
            throw new Problem(400, "There is no vendor '" + vendor + "'; leave it out to end every fault.");
        }
        before.forEach((id, fault) -> {
            if (fault.vendor().equals(vendor) || ids.contains(id)) {
                faults.end(id);
            }
        });
    }

    private List<ObjectNode> ordered() {
        return faults.byId().entrySet().stream()
                .map(entry -> {
                    ObjectNode fault = Json.object().put("id", entry.getKey());
                    fault.setAll((ObjectNode) Json.tree(entry.getValue()));
                    return fault;
                })
                .toList();
    }

    private Reply reset(Ask ask) {
        world.turn(() -> {
            world.reset();
            vendors.forEach(Vendor::begin);
        });
        return ask.isForm() ? Reply.seeOther("/") : Reply.nothing(204);
    }
}
