package io.bigredbutton.simulator.control;

import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Problem;
import java.util.Locale;
import java.util.Set;

/** Keeps a web page from elsewhere from pressing buttons here: names and origins must be this machine's. */
final class FromHere {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private FromHere() {}

    static void check(Ask ask) {
        String host = ask.header("Host");
        if (host == null || !NAMES.contains(nameOf(host))) {
            throw new Problem(403, "The header Host must name this machine, as 127.0.0.1 or localhost.");
        }
        String origin = ask.header("Origin");
        if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
            throw new Problem(403, "The header Origin must be this page's own, http://" + host + ".");
        }
    }

    private static String nameOf(String host) {
        String name = host.replaceFirst(":\\d+$", "");
        return name.toLowerCase(Locale.ROOT);
    }
}
