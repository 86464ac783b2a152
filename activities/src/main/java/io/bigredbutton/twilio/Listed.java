package io.bigredbutton.twilio;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import io.bigredbutton.effect.Attempt;
import io.bigredbutton.paging.Pager.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What Twilio's lists show, newest first. They can be narrowed by when something was sent or started, but what is still
 * queued has no such time yet, and so all that is new is read and judged here.
 */
final class Listed {

    /** Our clock and Twilio's may differ. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(2);

    private static final int MOST_MESSAGES = 200;
    private static final int MOST_CALLS = 20;

    private final TwilioRestClient twilio;
    private final String from;

    Listed(TwilioRestClient twilio, String from) {
        this.twilio = twilio;
        this.from = from;
    }

    /** The id of the message that carries the page's token, {@code null} where there is none. */
    @Nullable
    String messageWith(Page page) {
        Iterable<Message> messages = Message.reader()
                .setTo(new PhoneNumber(page.phone()))
                .pageSize(MOST_MESSAGES)
                .limit(MOST_MESSAGES)
                .read(twilio);
        for (Message message : messages) {
            String body = message.getBody();
            if (body != null && body.contains("[" + page.token() + "]")) {
                return message.getSid();
            }
        }
        return null;
    }

    /** Whether Twilio was asked for any call from us to that number since the step began, or ever where that is unknown. */
    boolean anyCall(Page page, Attempt attempt) {
        Instant since = attempt.since();
        Iterable<Call> calls = Call.reader()
                .setTo(new PhoneNumber(page.phone()))
                .setFrom(new PhoneNumber(from))
                .pageSize(MOST_CALLS)
                .limit(MOST_CALLS)
                .read(twilio);
        for (Call call : calls) {
            ZonedDateTime asked = call.getDateCreated();
            if (asked == null || since == null || !asked.toInstant().isBefore(since.minus(CLOCKS_APART))) {
                return true;
            }
        }
        return false;
    }
}
