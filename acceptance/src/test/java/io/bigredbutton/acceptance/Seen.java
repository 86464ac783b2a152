package io.bigredbutton.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** One request that reached a vendor, and the fault it met, empty where it met none. */
record Seen(String vendor, String operation, String fault) {

    private static final Set<String> AMBIGUOUS =
            Set.of("drop-after", "drop-before", "hang", "garbage", "garbage-after");

    static Seen of(JsonNode told) {
        return new Seen(
                told.path("vendor").asText(),
                told.path("operation").asText(),
                told.path("fault").asText(""));
    }

    String what() {
        return vendor + " " + operation;
    }

    /** Whether whoever asked could not know if it was done. */
    boolean leftInDoubt() {
        return AMBIGUOUS.contains(fault) || fault.startsWith("status-after") || fault.startsWith("status:5");
    }
}
