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

    /** The stage that a word asks for. */
    static String wanted(Word word) {
        if (word instanceof Word.Reopen) {
            return Stage.DECLARED.name();
        } else if (word instanceof Word.Mitigate) {
            return Stage.MITIGATED.name();
        } else if (word instanceof Word.Resolve) {
            return Stage.RESOLVED.name();
        }
        return word instanceof Word.Close ? Stage.CLOSED.name() : "anything else";
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static String severities(ResponsePlan plan) {
        return plan.severities().stream().map(SeverityRule::name).collect(Collectors.joining(", "));
    }
}
