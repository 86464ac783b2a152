package io.bigredbutton.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import io.bigredbutton.effect.Attempt;
import io.bigredbutton.effect.Outage;
import io.bigredbutton.effect.Trouble;
import io.bigredbutton.paging.Pager;
import io.bigredbutton.response.Made;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Wakes somebody with Twilio, which has no key against doing things twice. A text message is found again by its token.
 * A call shows no token: a list without any call to that number proves that none was made, but one that has a call
 * proves nothing (another incident may have rung the same person), and so a call may be repeated once, blindly.
 */
public final class TwilioPager implements Pager {

    private static final int MOST_UNCLEAR_SENDS = 2;
    private static final List<String> TOLD_OF_CALLS = List.of("answered", "completed");

    private final TwilioRestClient twilio;
    private final TwilioSettings settings;
    private final CallBacks callBacks;
    private final Listed listed;
    private final Explained explained;

    public TwilioPager(TwilioSettings settings) {
        this.settings = settings;
        this.twilio = new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
                .httpClient(new Wire(settings))
                .build();
        this.callBacks = new CallBacks(settings.publicUrl());
        this.listed = new Listed(twilio, settings.from());
        this.explained = new Explained(settings);
    }

    @Override
    public Made call(Page order) {
        Attempt attempt = Attempt.at(order);
        if (attempt.mayHaveActed()) {
            if (noCallWasMade(order, attempt)) {
                attempt.notSent(0);
            } else if (attempt.unclearSends() >= MOST_UNCLEAR_SENDS) {
                throw Trouble.refused("Twilio was asked twice to call " + order.name()
                        + " and its answer was lost both times; the telephone has probably rung. Call " + order.phone()
                        + " yourself, or retry.");
            }
        }
        String sid = send(order, attempt, "the call", () -> ring(order).getSid());
        return new Made(sid, null, "Called " + order.name() + ".");
    }

    @Override
    public Made text(Page order) {
        Attempt attempt = Attempt.at(order);
        boolean repeat = false;
        if (attempt.mayHaveActed()) {
            try {
                String sid = listed.messageWith(order);
                if (sid != null) {
                    return texted(order, sid);
                }
            } catch (RuntimeException e) {
                repeat = blindly(attempt, e);
            }
            if (!repeat) {
                attempt.notSent(0);
            }
        }
        boolean marked = repeat;
        return texted(
                order,
                send(
                        order,
                        attempt,
                        "the text message",
                        () -> write(order, marked).getSid()));
    }

    private boolean noCallWasMade(Page order, Attempt attempt) {
        try {
            return !listed.anyCall(order, attempt);
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether the text message about to be sent may be a second one; refuses to send a third. */
    private boolean blindly(Attempt attempt, RuntimeException trouble) {
        if (attempt.unclearSends() >= MOST_UNCLEAR_SENDS) {
            throw explained.looking(trouble);
        }
        return attempt.unclearSends() > 0;
    }

    private String send(Page order, Attempt attempt, String what, Supplier<@Nullable String> effect) {
        int before = attempt.unclearSends();
        attempt.sending();
        String sid;
        try {
            sid = effect.get();
        } catch (RuntimeException e) {
            ApplicationFailure failure = explained.sending(order, what, e);
            if (!Trouble.unclear(failure)) {
                attempt.notSent(before);
            }
            throw failure;
        }
        if (sid == null) {
            throw Outage.unreadable("Twilio", true);
        }
        return sid;
    }

    private Call ring(Page order) {
        return Call.creator(
                        new PhoneNumber(order.phone()),
                        new PhoneNumber(settings.from()),
                        Words.spoken(order, callBacks.voice(order)))
                .setMachineDetection("Enable")
                .setStatusCallback(callBacks.status(order, "call"))
                .setStatusCallbackMethod(HttpMethod.POST)
                .setStatusCallbackEvent(TOLD_OF_CALLS)
                .create(twilio);
    }

    private Message write(Page order, boolean repeat) {
        return Message.creator(
                        new PhoneNumber(order.phone()), new PhoneNumber(settings.from()), Words.written(order, repeat))
                .setStatusCallback(callBacks.status(order, "sms"))
                .create(twilio);
    }

    private static Made texted(Page order, String sid) {
        return new Made(sid, null, "Sent a text message to " + order.name() + ".");
    }
}
