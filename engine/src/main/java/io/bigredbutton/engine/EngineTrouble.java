package io.bigredbutton.engine;

import org.jspecify.annotations.Nullable;

/** Temporal is there and cannot be used as it is; the message is one sentence that says what a person has to change. */
public final class EngineTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineTrouble(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
