package io.bigredbutton.simulator.phones;

import com.fasterxml.jackson.databind.JsonNode;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Problem;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.vendor.Routes;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people do with their telephones. */
final class Telephones {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String PHONE = "/control/phones/{number}/";

    private final Exchange exchange;
    private final Messages messages;

    Telephones(Exchange exchange, Messages messages) {
        this.exchange = exchange;
        this.messages = messages;
    }

    Routes routes() {
        return new Routes()
                .on("POST", PHONE + "answer", "answer", this::answer)
                .on("POST", PHONE + "decline", "decline", this::decline)
                .on("POST", PHONE + "sms", "sms", this::sms);
    }

    /** Picks up what rings, or presses more keys where somebody talks already. */
    private Reply answer(Ask ask) {
        String number = number(ask);
        String keys = said(ask, "press");
        if (keys != null && !keys.matches("[0-9*#]{1,20}")) {
            throw new Problem(400, "'press' is the key to press: a digit, * or #, or several of them.");
        }
        Talk talk = keys == null ? pickedUp(number, "") : pressed(number, keys).orElseGet(() -> pickedUp(number, keys));
        talk.awaitQuiet(PATIENCE);
        return done(ask, exchange.find(talk.sid()));
    }

    private Optional<Talk> pressed(String number, String keys) {
        Optional<Talk> talk = exchange.talking(number);
        talk.ifPresent(t -> t.press(keys));
        return talk;
    }

    private Talk pickedUp(String number, String keys) {
        for (Call call : exchange.ringing(number)) {
            Optional<Talk> talk = exchange.answer(call.sid(), keys);
            if (talk.isPresent()) {
                return talk.get();
            }
        }
        throw new Problem(409, "No call rings at " + number + ".");
    }

    private Reply decline(Ask ask) {
        String number = number(ask);
        Call call = exchange.ringing(number).stream()
                .min(Comparator.comparing(Call::createdAt))
                .orElseThrow(() -> new Problem(409, "No call rings at " + number + "."));
        exchange.end(call.sid(), CallStatus.BUSY);
        return done(ask, exchange.find(call.sid()));
    }

    private Reply sms(Ask ask) {
        String number = number(ask);
        String text = said(ask, "text");
        if (text == null || text.isBlank()) {
            throw new Problem(400, "'text' is what the message says; it must not be empty.");
        }
        Sms sms = messages.write(number, text);
        return ask.isForm() ? Reply.seeOther("/") : Reply.json(200, Map.of("sms", sms.sid(), "to", sms.to()));
    }

    private static Reply done(Ask ask, Optional<Call> call) {
        if (ask.isForm() || call.isEmpty()) {
            return ask.isForm() ? Reply.seeOther("/") : Reply.nothing(204);
        }
        Call now = call.get();
        return Reply.json(
                200,
                Map.of(
                        "call", now.sid(),
                        "status", now.status().word(),
                        "said", List.copyOf(now.said()),
                        "pressed", now.pressed()));
    }

    private static String number(Ask ask) {
        String number = ask.parameter("number").replace(" ", "+");
        if (!Numbers.possible(number)) {
            throw new Problem(400, "'" + number + "' is not a telephone number; write it as +15550100001.");
        }
        return number;
    }

    private static @Nullable String said(Ask ask, String name) {
        if (ask.isForm()) {
            String value = ask.field(name);
            return value == null || value.isEmpty() ? null : value;
        }
        if (!ask.hasBody()) {
            return ask.field(name);
        }
        JsonNode value = ask.json().get(name);
        return value == null || value.isNull() ? null : value.asText();
    }
}
