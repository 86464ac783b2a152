package io.bigredbutton.simulator.phones;

import java.util.Map;

/**
 * A call-back that has not arrived yet.
 *
 * @param lane what is told in one lane arrives in its order
 * @param id the same for each attempt
 */
record Pending(String id, String lane, String operation, String url, Map<String, String> form, int attempts) {

    Pending triedAgain() {
        return new Pending(id, lane, operation, url, form, attempts + 1);
    }
}
