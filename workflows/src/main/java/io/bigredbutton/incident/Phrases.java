package io.bigredbutton.incident;

import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.plan.SeverityRule;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sentences that an incident says of itself. */
final class Phrases {

    private Phrases() {}

    /** "Mitigated by Ana: rolled back." */
    static String said(String what, String by, @Nullable String why) {
        return what + " by " + by + (blank(why) ? "." : ": " + why);
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static String severities(ResponsePlan plan) {
        return plan.severities().stream().map(SeverityRule::name).collect(Collectors.joining(", "));
    }
}
