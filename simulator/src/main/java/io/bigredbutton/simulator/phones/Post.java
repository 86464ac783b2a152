package io.bigredbutton.simulator.phones;

import io.bigredbutton.simulator.faults.Fault;
import io.bigredbutton.simulator.faults.Faults;
import io.bigredbutton.simulator.faults.Trouble;
import io.bigredbutton.simulator.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends one signed form to whoever wants to be called back. A fault that was ordered for {@code voice}, {@code sms} or
 * {@code status} comes true on this way: {@code slow} delays it, {@code credentials} signs it wrongly, what acts and then
 * fails sends it and takes the answer for lost, and everything else keeps it from being sent.
 */
final class Post {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final World world;
    private final Faults faults;
    private final Set<String> ownFaults;
    private final String authToken;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    Post(World world, Faults faults, Set<String> ownFaults, String authToken) {
        this.world = world;
        this.faults = faults;
        this.ownFaults = ownFaults;
        this.authToken = authToken;
    }

    /** Whether another attempt is of use, and what was answered. */
    record Outcome(boolean arrived, boolean again, String body) {

        static final Outcome LOST = new Outcome(false, true, "");
        static final Outcome HOPELESS = new Outcome(false, false, "");
    }

    /** One attempt. */
    Outcome send(Pending pending) {
        Optional<Trouble> met = world.turn(() -> {
            Optional<Fault> fault = faults.meet("twilio", pending.operation(), pending.url() + "\n" + pending.form());
            world.saw("twilio", pending.operation(), fault.map(Fault::fault).orElse(null));
            return fault.map(f -> Trouble.of(f.fault(), ownFaults));
        });
        if (met.isEmpty()) {
            return sent(pending, authToken);
        }
        return switch (met.get().kind()) {
            case SLOW -> late(met.get().pause(), pending);
            case CREDENTIALS -> sent(pending, "not " + authToken);
            case CHARSET, OWN -> sent(pending, authToken);
            case DROP_AFTER, STATUS_AFTER, GARBAGE_AFTER -> {
                sent(pending, authToken);
                yield Outcome.LOST;
            }
            default -> Outcome.LOST;
        };
    }

    private Outcome late(Duration pause, Pending pending) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.HOPELESS;
        }
        return sent(pending, authToken);
    }

    private Outcome sent(Pending pending, String token) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(pending.url()))
                    .timeout(ANSWER)
                    .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                    .header("User-Agent", "TwilioProxy/1.1")
                    .header("X-Twilio-Signature", Signature.of(token, pending.url(), pending.form()))
                    .header("I-Twilio-Idempotency-Token", pending.id())
                    .POST(HttpRequest.BodyPublishers.ofString(encoded(pending.form())))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            int kind = answer.statusCode() / 100;
            return new Outcome(kind == 2, kind == 5, answer.body());
        } catch (IllegalArgumentException e) {
            return Outcome.HOPELESS;
        } catch (IOException e) {
            return Outcome.LOST;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.HOPELESS;
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
