package io.bigredbutton.effect;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The troubles that a vendor over HTTP can have, and what each means. */
final class Troubles {

    /** Trying again cannot help. */
    static final Set<String> FINAL =
            Set.of("status:400", "status:401", "status:403", "status:404", "status:409", "credentials");

    /** After these nobody knows whether the vendor acted. */
    static final Set<String> UNCLEAR = Set.of(
            "refuse",
            "hang",
            "drop-before",
            "drop-after",
            "status:408",
            "status:500",
            "status:502",
            "status:503",
            "status:504",
            "status-after:500",
            "status-after:503",
            "garbage",
            "garbage-after",
            "charset",
            "oversized");

    /** These, and what passes by itself. */
    static final List<String> ALL = Stream.concat(
                    Stream.concat(FINAL.stream(), UNCLEAR.stream()).sorted(),
                    Stream.of("status:429", "ratelimit:1", "ratelimit-date:1", "slow:0.1"))
            .toList();

    private Troubles() {}
}
