package io.bigredbutton.cadence;

/** How many reminders and questions there have been, so that each has a key of its own. */
public record Beat(int reminders, int questions) {

    /** None yet. */
    public static final Beat NONE = new Beat(0, 0);

    Beat reminded() {
        return new Beat(reminders + 1, questions);
    }

    Beat asked() {
        return new Beat(reminders, questions + 1);
    }
}
