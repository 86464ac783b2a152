package io.bigredbutton.simulator.phones;

import java.util.UUID;

/** Twilio's ids: two letters for the kind and 32 hexadecimal digits. */
final class Sid {

    private Sid() {}

    static String of(String kind) {
        return kind + UUID.randomUUID().toString().replace("-", "");
    }
}
