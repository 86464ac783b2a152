package io.bigredbutton.simulator.world;

/** The journal cannot be used, in one sentence. */
public final class CannotKeep extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotKeep(String sentence) {
        super(sentence);
    }

    CannotKeep(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
