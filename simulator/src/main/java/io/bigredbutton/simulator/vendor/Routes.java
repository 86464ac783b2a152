package io.bigredbutton.simulator.vendor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which requests lead to which operation; {@code {name}} in a path stands for one part of it. */
public final class Routes {

    private final List<Route> routes = new ArrayList<>();

    /** One request form, its operation and what it does. */
    private record Route(String method, List<String> path, String operation, Function<Ask, Reply> deed) {}

    /** A request that has found its operation. */
    public record Found(String operation, Ask ask, Function<Ask, Reply> deed) {

        /** Does it, meeting this vendor's own fault. */
        public Reply meeting(String fault) {
            return deed.apply(ask.meeting(fault));
        }

        /** Does it. */
        public Reply act() {
            return deed.apply(ask);
        }
    }

    /** Adds a request form; of several that fit, the first added wins. */
    public Routes on(String method, String path, String operation, Function<Ask, Reply> deed) {
        routes.add(new Route(method, parts(path), operation, deed));
        return this;
    }

    Routes and(Routes others) {
        routes.addAll(others.routes);
        return this;
    }

    public Set<String> operations() {
        Set<String> operations = new LinkedHashSet<>();
        routes.forEach(route -> operations.add(route.operation()));
        return operations;
    }

    /** The operation that this request asks for. */
    public Optional<Found> find(Ask ask) {
        List<String> path = parts(ask.path());
        for (Route route : routes) {
            if (route.method().equals(ask.method()) && fits(route.path(), path)) {
                return Optional.of(
                        new Found(route.operation(), ask.with(parameters(route.path(), path)), route.deed()));
            }
        }
        return Optional.empty();
    }

    /** Whether the path is known with another method. */
    public boolean knowsPath(String path) {
        return routes.stream().anyMatch(route -> fits(route.path(), parts(path)));
    }

    private static boolean fits(List<String> form, List<String> path) {
        if (form.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < form.size(); i++) {
            if (isName(form.get(i)) ? path.get(i).isEmpty() : !form.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> parameters(List<String> form, List<String> path) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < form.size(); i++) {
            if (isName(form.get(i))) {
                parameters.put(form.get(i).substring(1, form.get(i).length() - 1), path.get(i));
            }
        }
        return parameters;
    }

    private static List<String> parts(String path) {
        return List.of(path.split("/", -1));
    }

    private static boolean isName(String part) {
        return part.startsWith("{") && part.endsWith("}");
    }
}
