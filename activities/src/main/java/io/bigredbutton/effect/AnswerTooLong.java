package io.bigredbutton.effect;

import java.io.IOException;

/** A vendor's answer is longer than any honest one. */
public final class AnswerTooLong extends IOException {

    private static final long serialVersionUID = 1;

    public AnswerTooLong() {
        super("The answer is longer than any honest one.");
    }
}
