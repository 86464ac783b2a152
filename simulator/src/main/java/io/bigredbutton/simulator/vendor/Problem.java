package io.bigredbutton.simulator.vendor;

import io.bigredbutton.simulator.world.Json;

/** The world itself refuses what it was asked, in one sentence that says what would be right. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public Problem(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The sentence as problem details (RFC 9457). */
    public Reply reply() {
        return Reply.json(
                        status,
                        Json.object()
                                .put("type", "about:blank")
                                .put("title", title())
                                .put("status", status)
                                .put("detail", getMessage()))
                .with("Content-Type", "application/problem+json");
    }

    private String title() {
        return switch (status) {
            case 400 -> "Bad Request";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 409 -> "Conflict";
            case 413 -> "Content Too Large";
            case 501 -> "Not Implemented";
            default -> "Trouble";
        };
    }
}
