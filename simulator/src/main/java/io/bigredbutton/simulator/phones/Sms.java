package io.bigredbutton.simulator.phones;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One text message, from us or to us.
 *
 * @param direction {@code outbound-api}, {@code outbound-reply} or {@code inbound}
 * @param status Twilio's word: queued, sent, delivered, undelivered, received
 * @param statusCallback where its fate is told
 * @param fault the trouble that it will have
 */
record Sms(
        String sid,
        String account,
        String to,
        String from,
        String body,
        String direction,
        String status,
        @Nullable Integer errorCode,
        @Nullable String statusCallback,
        @Nullable String fault,
        Instant createdAt,
        @Nullable Instant sentAt) {

    Sms sent(Instant at) {
        return new Sms(sid, account, to, from, body, direction, "sent", null, statusCallback, fault, createdAt, at);
    }

    Sms arrived() {
        return new Sms(
                sid, account, to, from, body, direction, "delivered", null, statusCallback, fault, createdAt, sentAt);
    }

    Sms lost(int error) {
        return new Sms(
                sid,
                account,
                to,
                from,
                body,
                direction,
                "undelivered",
                error,
                statusCallback,
                fault,
                createdAt,
                sentAt);
    }

    /** Whether it is still on its way. */
    boolean underway() {
        return status.equals("queued") || status.equals("sent");
    }

    boolean inbound() {
        return direction.equals("inbound");
    }
}
