package io.bigredbutton.simulator.phones;

import io.bigredbutton.simulator.phones.Script.Gather;
import io.bigredbutton.simulator.phones.Script.Hangup;
import io.bigredbutton.simulator.phones.Script.Pause;
import io.bigredbutton.simulator.phones.Script.Redirect;
import io.bigredbutton.simulator.phones.Script.Say;
import io.bigredbutton.simulator.phones.Script.Verb;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answered call: obeys its script, and waits for the keys that are pressed. A machine presses none. */
final class Talk implements Runnable {

    private static final int MOST_SCRIPTS = 20;
    private static final String TROUBLE = "We are sorry, an application error has occurred. Goodbye.";

    private final Exchange exchange;
    private final String sid;
    private final boolean machine;
    private final Keys keys;
    private int scripts;

    Talk(Exchange exchange, String sid, boolean machine, String pressed) {
        this.exchange = exchange;
        this.sid = sid;
        this.machine = machine;
        this.keys = new Keys(pressed);
    }

    String sid() {
        return sid;
    }

    /** Presses keys. */
    void press(String digits) {
        keys.press(digits);
    }

    /** Ends it from outside. */
    void hangUp() {
        keys.hangUp();
    }

    /** Waits until every pressed key has had its effect and the script waits for more, or the call is over. */
    void awaitQuiet(Duration most) {
        keys.awaitQuiet(most);
    }

    @Override
    public void run() {
        try {
            Optional<Call> call = exchange.find(sid);
            Next next = call.map(this::beginning).orElse(Next.END);
            while (next.url != null) {
                next = obey(next);
            }
        } catch (IllegalArgumentException e) {
            exchange.heard(sid, TROUBLE);
        } finally {
            exchange.end(sid, CallStatus.COMPLETED);
            keys.hangUp();
        }
    }

    /** A script and the address that it came from; without an address, the end. */
    private record Next(@Nullable String url, List<Verb> verbs) {

        static final Next END = new Next(null, List.of());
    }

    private Next beginning(Call call) {
        if (call.twiml() != null) {
            return new Next("", Script.of(call.twiml()).verbs());
        }
        return fetch(call.url() == null ? "" : call.url(), Map.of());
    }

    private Next obey(Next script) {
        for (Verb verb : script.verbs) {
            if (keys.hungUp() || verb instanceof Hangup) {
                return Next.END;
            }
            if (verb instanceof Say say) {
                exchange.heard(sid, say.words());
            } else if (verb instanceof Pause pause && !machine) {
                keys.pause(Duration.ofSeconds(pause.seconds()));
            } else if (verb instanceof Redirect redirect) {
                return fetch(resolved(script, redirect.url()), Map.of());
            } else if (verb instanceof Gather gather) {
                String digits = gathered(gather);
                if (!keys.hungUp() && (!digits.isEmpty() || gather.askAnyway())) {
                    return fetch(resolved(script, gather.action()), digits(digits));
                }
            }
        }
        return Next.END;
    }

    private String gathered(Gather gather) {
        for (Verb inside : gather.inside()) {
            if (inside instanceof Say say) {
                exchange.heard(sid, say.words());
            }
        }
        String digits =
                machine ? "" : keys.gather(gather.digits(), gather.endKey(), Duration.ofSeconds(gather.seconds()));
        if (!digits.isEmpty()) {
            exchange.pressed(sid, digits);
        }
        return digits;
    }

    private static Map<String, String> digits(String digits) {
        return Map.of("Digits", digits, "msg", "Gather Digits");
    }

    private Next fetch(String url, Map<String, String> more) {
        if (++scripts > MOST_SCRIPTS) {
            throw new IllegalArgumentException("The scripts lead in a circle.");
        }
        Optional<Call> call = exchange.find(sid);
        Optional<String> answer = call.flatMap(c -> exchange.ask(c, url, more));
        return new Next(url, Script.of(answer.orElse("")).verbs());
    }

    private static String resolved(Next script, String url) {
        String from = script.url == null ? "" : script.url;
        return from.isEmpty() || url.isEmpty()
                ? from + url
                : URI.create(from).resolve(url).toString();
    }
}
