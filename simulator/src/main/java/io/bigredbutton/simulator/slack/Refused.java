package io.bigredbutton.simulator.slack;

/** Slack does not do it, and says so by the name of an error inside a 200. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String error;

    Refused(String error) {
        super(error);
        this.error = error;
    }

    String error() {
        return error;
    }
}
