package io.bigredbutton.api.trouble;

import org.springframework.http.HttpStatus;

/** What the web container refuses by itself, in a sentence. */
final class ContainerErrors {

    private ContainerErrors() {}

    static Refusal of(HttpStatus status) {
        String sentence = switch (status) {
            case BAD_REQUEST -> "The request is not proper HTTP: check its address and its headers.";
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not take this method.";
            case CONTENT_TOO_LARGE -> "The body is too large.";
            case URI_TOO_LONG -> "The address is too long.";
            case REQUEST_HEADER_FIELDS_TOO_LARGE -> "The headers are too large.";
            case NOT_IMPLEMENTED -> "This method is not known here.";
            default ->
                status.is5xxServerError()
                        ? "This is our own trouble, not yours: try again in a moment."
                        : "The request was refused: " + status.getReasonPhrase() + ".";
        };
        return new Refusal(status, sentence);
    }
}
