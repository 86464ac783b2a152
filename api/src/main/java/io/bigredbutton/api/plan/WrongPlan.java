package io.bigredbutton.api.plan;

/** A plan that cannot be lived by; the message names file and line and says in one sentence what is wrong. */
public final class WrongPlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongPlan(String sentence) {
        super(sentence);
    }
}
