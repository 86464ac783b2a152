package io.bigredbutton.api.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bigredbutton.check.Checked;
import io.bigredbutton.check.Failure;
import io.bigredbutton.plan.Vendor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A vendor as it is now.
 *
 * @param purposes what it is for, in words
 * @param checking whether somebody is asking it right now
 * @param sentence what the last look has found, or why it is off
 * @param lastFailure the last look that did not end well, as far as it is remembered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VendorView(
        String vendor,
        List<String> purposes,
        boolean configured,
        State state,
        boolean checking,
        String sentence,
        @Nullable Instant checkedAt,
        @Nullable Failure lastFailure) {

    /** What is known of a vendor. */
    public enum State {
        /** Not configured. */
        OFF("off", "waiting"),
        /** Never asked, or nobody can say. */
        UNKNOWN("not known", "waiting"),
        /** Answers, and lets us in. */
        WELL("reachable", "done"),
        /** Refuses us until a person changes something. */
        REFUSED("refuses us", "failed"),
        /** Did not answer, or has trouble of its own. */
        TROUBLED("not reachable", "failed"),
        /** No worker was there to ask. */
        UNSERVED("nobody to ask", "waiting");

        private final String words;
        private final String look;

        State(String words, String look) {
            this.words = words;
            this.look = look;
        }
    }

    static VendorView off(Vendor vendor, List<String> purposes) {
        return new VendorView(
                vendor.name(), purposes, false, State.OFF, false, String.valueOf(vendor.off()), null, null);
    }

    static VendorView of(Look look, List<String> purposes) {
        Checked last = look.last();
        return new VendorView(
                look.vendor(),
                purposes,
                true,
                look.nobody()
                        ? State.UNSERVED
                        : last == null
                                ? State.UNKNOWN
                                : State.valueOf(last.outcome().name()),
                look.running(),
                sentence(look),
                last == null ? null : last.at(),
                last == null ? null : last.lastFailure());
    }

    private static String sentence(Look look) {
        if (look.nobody()) {
            return "No worker is there to ask.";
        }
        Checked last = look.last();
        return last != null ? last.sentence() : look.running() ? "It is asked for the first time." : "Nobody can say.";
    }

    /** The name that people know it by. */
    public String people() {
        return vendor.substring(0, 1).toUpperCase(Locale.ROOT) + vendor.substring(1);
    }

    /** The state in words. */
    public String words() {
        return checking && state == State.UNKNOWN
                ? "being checked"
                : checking ? state.words + ", being checked" : state.words;
    }

    /** How the page marks it. */
    public String look() {
        return checking && state == State.UNKNOWN ? "running" : state.look;
    }

    /** The last failure, where the sentence does not say it already. */
    public @Nullable Failure earlier() {
        return lastFailure != null && lastFailure.at().equals(checkedAt) ? null : lastFailure;
    }
}
