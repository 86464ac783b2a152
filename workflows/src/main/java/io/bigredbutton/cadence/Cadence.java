package io.bigredbutton.cadence;

import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Role;
import io.bigredbutton.incident.Situation;
import io.bigredbutton.response.Patience;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Keeps people to time while work is going on: reminds them of the update that is due, and asks for what the form did
 * not say. Its timers are durable and end with the stage they belong to.
 */
public final class Cadence {

    private final Situation situation;
    private final Reminders reminders;
    private Beat beat;

    /** A cadence that goes on where an earlier run stopped. */
    public Cadence(Situation situation, URI page, Beat beat) {
        this.situation = situation;
        this.reminders = new Reminders(situation, page);
        this.beat = beat;
    }

    /** How many reminders and questions there were. */
    public Beat beat() {
        return beat;
    }

    /** Begins to remind and to ask; the scope around it ends it. */
    public void keep() {
        Patience.beside(this::remindOfUpdates);
        Patience.beside(this::askForWhatIsMissing);
    }

    private void remindOfUpdates() {
        while (true) {
            Incident before = incident();
            boolean other =
                    Patience.until(() -> dueChanged(before), until(reminderDue()), "Remind of the update that is due");
            if (!other) {
                beat = beat.reminded(Situation.now());
                reminders.remind("reminder/" + beat.reminders(), updateIsDue(), updateEvery());
            }
        }
    }

    private Instant reminderDue() {
        Instant last = beat.remindedAt();
        return last != null && last.isAfter(incident().lastNewsAt())
                ? last.plus(updateEvery())
                : incident().updateDue();
    }

    private void askForWhatIsMissing() {
        while (!question().isEmpty()) {
            boolean said = Patience.until(
                    () -> question().isEmpty(), until(questionDue()), "Ask for what nobody has said yet");
            if (!said) {
                beat = beat.asked(Situation.now());
                reminders.remind("question/" + beat.questions(), question(), updateEvery());
            }
        }
    }

    private Instant questionDue() {
        Instant last = beat.askedAt();
        return last != null && last.isAfter(incident().openedAt())
                ? last.plus(updateEvery())
                : incident().openedAt().plus(incident().plan().askAfter());
    }

    private String updateIsDue() {
        Duration silent = Duration.between(incident().lastNewsAt(), Situation.now());
        return "An update is due: people have heard nothing for " + Periods.say(silent) + ". Say where things stand.";
    }

    private String question() {
        boolean severity = incident().severity() == null;
        boolean commander = incident().in(Role.COMMANDER).isEmpty();
        if (severity && commander) {
            return "How bad is it, and who is commander? Nobody has said either yet.";
        }
        return severity
                ? "How bad is it? Nobody has given a severity yet."
                : commander ? "Who is commander? Nobody has taken it yet." : "";
    }

    private boolean dueChanged(Incident before) {
        return !before.lastNewsAt().equals(incident().lastNewsAt())
                || !Objects.equals(before.promised(), incident().promised())
                || !Objects.equals(before.severity(), incident().severity());
    }

    private Duration updateEvery() {
        return incident().plan().rule(incident().severity()).updateEvery();
    }

    private static Duration until(Instant due) {
        return Duration.between(Situation.now(), due);
    }

    private Incident incident() {
        return situation.incident();
    }
}
