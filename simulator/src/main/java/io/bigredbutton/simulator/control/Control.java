package io.bigredbutton.simulator.control;

import io.bigredbutton.simulator.faults.Faults;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Problem;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.vendor.Routes;
import io.bigredbutton.simulator.vendor.Vendor;
import io.bigredbutton.simulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the world itself is asked, by scripts and by the people at its page. */
public final class Control {

    private final World world;
    private final Faults faults;
    private final List<Vendor> vendors;
    private final FaultOrders orders;
    private final WorldPage page;
    private final List<Routes> routes;

    public Control(World world, Faults faults, List<Vendor> vendors) {
        this.world = world;
        this.faults = faults;
        this.vendors = List.copyOf(vendors);
        this.orders = new FaultOrders(world, this.vendors);
        this.page = new WorldPage(world, faults, this.vendors);
        this.routes = Stream.concat(Stream.of(own()), vendors.stream().map(Vendor::control))
                .toList();
    }

    private Routes own() {
        return new Routes()
                .on("GET", "/", "page", page::show)
                .on("GET", "/favicon.ico", "icon", a -> Reply.nothing(204))
                .on("GET", "/control/effects", "effects", a -> Reply.json(200, Map.of("effects", world.effects())))
                .on("GET", "/control/requests", "requests", a -> Reply.json(200, Map.of("requests", world.requests())))
                .on("GET", "/control/faults", "faults", a -> Reply.json(200, Map.of("faults", faults.all())))
                .on("POST", "/control/faults", "order", this::order)
                .on("DELETE", "/control/faults", "clear", this::allWell)
                .on("POST", "/control/all-well", "clear", this::allWell)
                .on("POST", "/control/reset", "reset", this::reset);
    }

    /** Whether this is a request to the world itself, rather than to a vendor. */
    public boolean knows(Ask ask) {
        return routes.stream().anyMatch(r -> r.knowsPath(ask.path()));
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
        return ask.isForm() ? Reply.seeOther("/") : Reply.json(201, Map.of("faults", faults.all()));
    }

    private Reply allWell(Ask ask) {
        faults.clear();
        return ask.isForm() ? Reply.seeOther("/") : Reply.nothing(204);
    }

    private Reply reset(Ask ask) {
        world.turn(() -> {
            world.reset();
            vendors.forEach(Vendor::begin);
        });
        return ask.isForm() ? Reply.seeOther("/") : Reply.nothing(204);
    }
}
