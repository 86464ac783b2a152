package io.bigredbutton.jitsi;

import io.bigredbutton.check.Connection;
import io.bigredbutton.effect.Outage;
import io.bigredbutton.effect.Trouble;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whether the Jitsi server's page is there. A call's link is made without asking it, so calls may work all the same. */
public final class JitsiConnection implements Connection {

    /** How long the server takes to answer at most, unless said otherwise. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(4);

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(2);

    private final JitsiSettings settings;
    private final Duration timeout;
    private final HttpClient http;

    public JitsiConnection(JitsiSettings settings, Duration timeout) {
        this.settings = settings;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT)
                .build();
    }

    @Override
    public String check() {
        int status = ask();
        if (status >= 400) {
            String sentence = settings + " answered HTTP " + status + ".";
            boolean passes = status == 408 || status == 425 || status == 429 || status >= 500;
            throw Trouble.ofStatus(status, false, null, passes ? sentence : sentence + " Check JITSI_URL, then retry.");
        }
        return settings + " answers.";
    }

    /** The status alone: what the page says is left unread. */
    private int ask() {
        try {
            HttpRequest page = HttpRequest.newBuilder(settings.url())
                    .timeout(timeout)
                    .header("User-Agent", "bigredbutton")
                    .build();
            var answer = http.send(page, BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw Outage.of("Jitsi", e, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Outage.of("Jitsi", new InterruptedIOException("stopping"), false);
        }
    }
}
