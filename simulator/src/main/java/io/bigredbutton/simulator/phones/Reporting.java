package io.bigredbutton.simulator.phones;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a call, and where.
 *
 * @param url {@code null} where nobody wants to know
 * @param events the events that are wanted
 */
record Reporting(@Nullable String url, List<String> events) {

    /** What is told where the caller did not say what it wants. */
    static final List<String> USUAL = List.of("completed");
}
