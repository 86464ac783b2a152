package io.bigredbutton.simulator.faults;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A trouble that was ordered for a vendor's operation: how often, for which requests, with which chance. */
public record Fault(
        String vendor,
        String operation,
        String fault,
        @Nullable Integer times,
        @Nullable String match,
        @Nullable Double chance,
        Instant at,
        int met,
        int drawn) {

    /** Whether a request to this operation that says this is one the fault is meant for. */
    boolean fits(String toVendor, String toOperation, String text) {
        return vendor.equals(toVendor)
                && (operation.equals("*") || operation.equals(toOperation))
                && (times == null || met < times)
                && (match == null || text.contains(match));
    }

    Fault drawnAgain() {
        return new Fault(vendor, operation, fault, times, match, chance, at, met, drawn + 1);
    }

    Fault metAgain() {
        return new Fault(vendor, operation, fault, times, match, chance, at, met + 1, drawn);
    }
}
