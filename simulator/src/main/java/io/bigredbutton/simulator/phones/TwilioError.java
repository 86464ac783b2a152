package io.bigredbutton.simulator.phones;

import io.bigredbutton.simulator.vendor.Failure;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.world.Json;

/** Twilio's form of an error; its codes are in <a href="https://www.twilio.com/docs/api/errors">its own table</a>. */
final class TwilioError {

    private TwilioError() {}

    static Reply of(int status, int code, String message) {
        return Reply.json(
                status,
                Json.object()
                        .put("code", code)
                        .put("message", message)
                        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                        .put("status", status));
    }

    static Reply of(Failure failure) {
        int status = failure.status();
        return switch (failure.why()) {
            case CREDENTIALS, NO_CREDENTIALS -> of(401, 20003, "Authenticate");
            case RATE_LIMIT -> of(429, 20429, "Too Many Requests");
            case NOT_FOUND -> of(404, 20404, "The requested resource " + failure.text() + " was not found");
            case UNREADABLE -> of(400, 20001, failure.text());
            case TOLD -> told(status);
        };
    }

    private static Reply told(int status) {
        return switch (status) {
            case 401 -> of(401, 20003, "Authenticate");
            case 404 -> of(404, 20404, "The requested resource was not found");
            case 429 -> of(429, 20429, "Too Many Requests");
            default -> of(status, 20000 + status, "The simulator was told to answer " + status);
        };
    }
}
