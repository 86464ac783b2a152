package io.bigredbutton.api.trouble;

import org.springframework.http.HttpStatus;

/** A request that is not done; the message is the sentence that its sender reads. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    /** With the status, and the sentence that says what would be right. */
    public Refusal(HttpStatus status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    /** A field or value that cannot be: 400. */
    public static Refusal wrong(String sentence) {
        return new Refusal(HttpStatus.BAD_REQUEST, sentence);
    }

    /** Something that is not there: 404. */
    public static Refusal missing(String sentence) {
        return new Refusal(HttpStatus.NOT_FOUND, sentence);
    }

    /** Something that cannot be said now: 409. */
    public static Refusal conflict(String sentence) {
        return new Refusal(HttpStatus.CONFLICT, sentence);
    }

    /** The same key with something else under it: 422. */
    public static Refusal contradiction() {
        return new Refusal(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Idempotency-Key was used before with a different body: send the same body, or a new key.");
    }

    /** The status that the request is answered with. */
    public HttpStatus status() {
        return status;
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
