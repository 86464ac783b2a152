package io.bigredbutton.timeline;

import io.bigredbutton.cadence.Periods;
import io.bigredbutton.incident.Acknowledgement;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Word;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What people said, in sentences. */
final class Said {

    private Said() {}

    /** "Ana Lima has it, by pressing 1, 41 s after it was declared." */
    static String ofHaving(Word word, Incident now, Instant at) {
        Acknowledgement has = now.acknowledged();
        String how = has == null || has.how() == null ? "" : ", " + has.how();
        String since = now.opening() > 1 ? "reopened" : "declared";
        String after = Periods.say(Duration.between(now.openedAt(), at));
        String note = word instanceof Word.Acknowledge acknowledge ? why(acknowledge.note()) : ".";
        return word.by() + " has it" + how + ", " + after + " after it was " + since + note;
    }

    /** "Open a room: skipped by Ana Lima: Slack is down." */
    static String ofStep(Word word, String slug, Incident now) {
        String what = now.board().find(slug).map(step -> step.what()).orElse(slug);
        return what + ": " + what(word) + " by " + word.by() + why(reason(word));
    }

    /** What came when it was so already. */
    static String again(Word word, Incident now) {
        if (word instanceof Word.Acknowledge) {
            Acknowledgement has = now.acknowledged();
            return has == null
                    ? word.by() + " answered when nobody was needed any more."
                    : word.by() + " answered too; " + has.by() + " has it already.";
        }
        if (word instanceof Word.PassOn) {
            return word.by() + " passed the page on when nobody was needed any more.";
        }
        return "Said when it was so already: " + what(word) + ".";
    }

    /** A word in a word or two. */
    static String what(Word word) {
        if (word instanceof Word.ChangeSeverity change) {
            return "severity " + change.severity();
        } else if (word instanceof Word.TakeRole taken) {
            return taken.person() + " is " + taken.role().word();
        } else if (word instanceof Word.Retry) {
            return "tried again";
        } else if (word instanceof Word.Skip) {
            return "skipped";
        } else if (word instanceof Word.ByHand) {
            return "done by hand";
        }
        return stage(word);
    }

    private static String stage(Word word) {
        if (word instanceof Word.Mitigate) {
            return "mitigated";
        } else if (word instanceof Word.Resolve) {
            return "resolved";
        } else if (word instanceof Word.Close) {
            return "closed";
        } else if (word instanceof Word.Reopen) {
            return "reopened";
        }
        return word instanceof Word.Cancel ? "false alarm" : "said";
    }

    private static @Nullable String reason(Word word) {
        if (word instanceof Word.Retry retry) {
            return retry.reason();
        } else if (word instanceof Word.Skip skip) {
            return skip.reason();
        }
        return word instanceof Word.ByHand byHand ? byHand.reason() : null;
    }

    private static String why(@Nullable String why) {
        return why == null || why.isBlank() ? "." : ": " + why;
    }
}
