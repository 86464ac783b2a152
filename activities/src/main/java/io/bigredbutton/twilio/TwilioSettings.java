package io.bigredbutton.twilio;

import java.net.URI;
import java.time.Duration;

/**
 * Where Twilio is and who we are there.
 *
 * @param api what stands before {@code /2010-04-01}, as {@code https://api.twilio.com}
 * @param from our number in E.164
 * @param publicUrl the address under which Twilio reaches our {@code /hooks/twilio}
 * @param timeout how long one request may take as a whole
 */
public record TwilioSettings(
        URI api, String accountSid, String authToken, String from, URI publicUrl, Duration timeout) {

    /** How long a request to Twilio takes at most, unless said otherwise. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(4);

    @Override
    public String toString() {
        return "Twilio at " + api + " from " + from;
    }
}
