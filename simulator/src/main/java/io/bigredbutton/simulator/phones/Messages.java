package io.bigredbutton.simulator.phones;

import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.world.Shelf;
import io.bigredbutton.simulator.world.World;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Twilio's API of text messages, and the messages that people send us. */
final class Messages {

    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final int LONGEST = 1600;
    private static final int UNREACHABLE = 30003;
    private static final String NO_ACCOUNT = "AC00000000000000000000000000000000";

    private final World world;
    private final Errands errands;
    private final CallBacks callBacks;
    private final URI inbox;
    private final Shelf<Sms> messages;
    private final Shelf<Boolean> stopped;

    /**
     * @param inbox where messages to our number are told of
     */
    Messages(World world, Errands errands, CallBacks callBacks, URI inbox) {
        this.world = world;
        this.errands = errands;
        this.callBacks = callBacks;
        this.inbox = inbox;
        this.messages = world.shelf("twilio.messages", Sms.class);
        this.stopped = world.shelf("twilio.stopped", Boolean.class);
    }

    /** Takes up what was on its way. */
    void resume() {
        world.turn(() -> messages.all().stream().filter(Sms::underway).forEach(m -> errands.soon(() -> pass(m.sid()))));
    }

    List<Sms> all() {
        return messages.all();
    }

    Reply create(Ask ask) {
        Optional<Reply> refusal = refusal(ask);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Sms sms = sms(ask);
        send(sms, "Messages.create");
        return Reply.json(201, SmsView.json(sms));
    }

    Reply list(Ask ask) {
        Predicate<@Nullable Instant> sent = Listing.within(ask, "DateSent");
        List<Sms> found = new ArrayList<>(messages.all().stream()
                .filter(m -> Calls.same(ask.field("To"), m.to()) && Calls.same(ask.field("From"), m.from()))
                .filter(m -> sent.test(m.sentAt()))
                .toList());
        Collections.reverse(found);
        return Listing.page(ask, "messages", found, SmsView::json);
    }

    Reply get(Ask ask) {
        return messages.find(ask.parameter("message").replace(".json", ""))
                .map(sms -> Reply.json(200, SmsView.json(sms)))
                .orElseGet(() -> TwilioError.of(404, 20404, "The requested resource was not found"));
    }

    /** Somebody writes to us; STOP and START are kept by Twilio itself. */
    Sms write(String number, String text) {
        return world.turn(() -> {
            Optional<Sms> last = last(number);
            Sms sms = new Sms(
                    Sid.of("SM"),
                    last.map(Sms::account).orElse(NO_ACCOUNT),
                    last.map(Sms::from).orElse(Numbers.OURS),
                    number,
                    text,
                    "inbound",
                    "received",
                    null,
                    null,
                    null,
                    world.now(),
                    world.now());
            messages.put(sms.sid(), sms);
            switch (text.strip().toUpperCase(Locale.ROOT)) {
                case "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT" -> stopped.put(number, true);
                case "START", "YES", "UNSTOP" -> stopped.remove(number);
                default -> {}
            }
            callBacks.tell(sms.sid(), "sms", inbox.toString(), SmsView.arrivalForm(sms));
            return sms;
        });
    }

    /** What the answer to a message's call-back says to write back. */
    void reply(String sid, String twiml) {
        Script script;
        try {
            script = Script.of(twiml);
        } catch (IllegalArgumentException e) {
            return;
        }
        world.turn(() -> messages.find(sid)
                .ifPresent(asked -> script.verbs().forEach(verb -> {
                    if (verb instanceof Script.Message message
                            && !message.words().isBlank()) {
                        send(answerTo(asked, message.words()), "Messages.reply");
                    }
                })));
    }

    private Sms answerTo(Sms asked, String words) {
        return new Sms(
                Sid.of("SM"),
                asked.account(),
                asked.from(),
                asked.to(),
                words,
                "outbound-reply",
                "queued",
                null,
                null,
                null,
                world.now(),
                null);
    }

    private void send(Sms sms, String operation) {
        messages.put(sms.sid(), sms);
        world.happened(
                "twilio",
                operation,
                Token.ofText(sms.body(), sms.sid()),
                Map.of("to", sms.to(), "from", sms.from(), "text", sms.body(), "sid", sms.sid()));
        errands.soon(() -> pass(sms.sid()));
    }

    private void pass(String sid) {
        world.turn(() -> messages.find(sid).filter(Sms::underway).ifPresent(sms -> {
            if (sms.status().equals("queued")) {
                report(messages.put(sid, sms.sent(world.now())));
                errands.later(A_MOMENT, () -> pass(sid));
            } else {
                report(messages.put(sid, "undelivered".equals(sms.fault()) ? sms.lost(UNREACHABLE) : sms.arrived()));
            }
        }));
    }

    private void report(Sms sms) {
        if (sms.statusCallback() != null) {
            callBacks.tell(sms.sid(), "status", sms.statusCallback(), SmsView.statusForm(sms));
        }
    }

    private Optional<Sms> last(String number) {
        List<Sms> ours = messages.all().stream()
                .filter(m -> !m.inbound() && m.to().equals(number))
                .toList();
        return ours.isEmpty() ? Optional.empty() : Optional.of(ours.get(ours.size() - 1));
    }

    private Optional<Reply> refusal(Ask ask) {
        Optional<Reply> number = Numbers.refusalOfText(ask.field("To"));
        if (number.isPresent()) {
            return number;
        }
        String body = ask.field("Body");
        if (ask.field("From") == null && ask.field("MessagingServiceSid") == null) {
            return Optional.of(TwilioError.of(400, 21603, "A 'From' phone number is required."));
        }
        if (body == null || body.isBlank()) {
            return Optional.of(TwilioError.of(400, 21602, "Message body is required."));
        }
        if (body.length() > LONGEST) {
            return Optional.of(
                    TwilioError.of(400, 21617, "The concatenated message body exceeds the 1600 character limit."));
        }
        return stopped.find(String.valueOf(ask.field("To"))).isPresent()
                ? Optional.of(TwilioError.of(400, 21610, "Attempt to send to unsubscribed recipient"))
                : Optional.empty();
    }

    private Sms sms(Ask ask) {
        String from = ask.field("From");
        return new Sms(
                Sid.of("SM"),
                ask.parameter("account"),
                String.valueOf(ask.field("To")),
                from == null ? Numbers.OURS : from,
                String.valueOf(ask.field("Body")),
                "outbound-api",
                "queued",
                null,
                ask.field("StatusCallback"),
                ask.fault(),
                world.now(),
                null);
    }
}
