package io.bigredbutton.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import io.bigredbutton.effect.Outage;
import io.bigredbutton.effect.RetryAfter;
import io.bigredbutton.effect.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Asks Slack once for each call, and says what its failures mean. */
final class SlackCalls {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final MethodsClient methods;

    SlackCalls(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.api().toString());
        // Statistics make a hidden auth.test on a token's first use.
        config.setStatsEnabled(false);
        this.methods =
                Slack.getInstance(config, new SlackHttpClient(client(settings))).methods(settings.token());
    }

    private static OkHttpClient client(SlackSettings settings) {
        Duration timeout = settings.timeout();
        return new OkHttpClient.Builder()
                // Else a dropped connection makes it send the same message again.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(CONNECT.compareTo(timeout) < 0 ? CONNECT : timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .callTimeout(timeout)
                .addInterceptor(new ShortAnswers())
                .build();
    }

    /** Reads something. */
    <T extends SlackApiTextResponse> T read(String method, Call<T> call) {
        return ask(method, false, Set.of(), call);
    }

    /** Changes something; an answer with one of the errors that are fine comes back too. */
    <T extends SlackApiTextResponse> T change(String method, Set<String> fine, Call<T> call) {
        return ask(method, true, fine, call);
    }

    private <T extends SlackApiTextResponse> T ask(String method, boolean changes, Set<String> fine, Call<T> call) {
        T answer;
        try {
            answer = call.on(methods);
        } catch (SlackApiException e) {
            throw SlackErrors.ofStatus(method, e.getResponse().code(), changes, wait(e));
        } catch (IOException e) {
            throw Outage.of("Slack", e, changes);
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            // An empty answer makes the SDK stumble over a null.
            throw Outage.unreadable("Slack", changes);
        }
        if (answer.isOk() || (answer.getError() != null && fine.contains(answer.getError()))) {
            return answer;
        }
        throw answer.getError() == null
                ? Outage.unreadable("Slack", changes)
                : SlackErrors.of(method, answer.getError(), answer.getNeeded(), changes);
    }

    /** Something without which an answer is not whole. */
    static <T> T whole(@Nullable T part) {
        if (part == null) {
            throw Trouble.unclear("Slack gave an answer that cannot be read.");
        }
        return part;
    }

    private static @Nullable Duration wait(SlackApiException answer) {
        return RetryAfter.of(answer.getResponse().header("Retry-After"), Instant.now());
    }

    /** One method of Slack. */
    @FunctionalInterface
    interface Call<T> {
        T on(MethodsClient methods) throws IOException, SlackApiException;
    }
}
