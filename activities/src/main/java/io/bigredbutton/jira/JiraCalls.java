package io.bigredbutton.jira;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.bigredbutton.effect.Outage;
import io.bigredbutton.effect.RetryAfter;
import io.bigredbutton.effect.Trouble;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.GsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Asks Jira once for each call, and says what its failures mean. */
final class JiraCalls {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int LONGEST_ERROR = 1 << 16;

    private final JiraApi api;

    JiraCalls(JiraSettings settings) {
        RestClient client = RestClient.builder()
                .baseUrl(settings.site())
                .requestFactory(connections(settings.timeout()))
                .requestInterceptor(new ShortAnswers())
                .defaultHeaders(headers -> headers.setBasicAuth(settings.email(), settings.apiToken()))
                .defaultStatusHandler(status -> !status.is2xxSuccessful(), JiraCalls::refuse)
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new GsonHttpMessageConverter(new Gson())))
                .build();
        this.api = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(JiraApi.class);
    }

    /** The JDK's client never sends a request that changes something a second time. */
    private static JdkClientHttpRequestFactory connections(Duration timeout) {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT.compareTo(timeout) < 0 ? CONNECT : timeout)
                .build());
        factory.setReadTimeout(timeout);
        return factory;
    }

    private static void refuse(HttpRequest request, ClientHttpResponse answer) throws IOException {
        Duration after = RetryAfter.of(answer.getHeaders().getFirst("Retry-After"), Instant.now());
        throw new JiraAnswered(answer.getStatusCode().value(), after, beginning(answer));
    }

    private static byte[] beginning(ClientHttpResponse answer) {
        try {
            return answer.getBody().readNBytes(LONGEST_ERROR);
        } catch (IOException e) {
            // The status alone says enough.
            return new byte[0];
        }
    }

    /** Reads something; {@code what} is what Jira is asked to do, as "find the ticket". */
    <T> T read(String what, Function<JiraApi, @Nullable T> call) {
        return whole(ask(what, false, call), false);
    }

    /** Creates something. */
    <T> T create(String what, Function<JiraApi, @Nullable T> call) {
        return whole(ask(what, true, call), true);
    }

    /** Changes something; the status alone says that it was done, and another one that this was not Jira. */
    void change(String what, HttpStatus done, Function<JiraApi, ResponseEntity<Void>> call) {
        ResponseEntity<Void> answer = ask(what, true, call::apply);
        if (answer == null || !answer.getStatusCode().isSameCodeAs(done)) {
            throw Outage.unreadable("Jira", true);
        }
    }

    private <T> @Nullable T ask(String what, boolean changes, Function<JiraApi, @Nullable T> call) {
        try {
            return call.apply(api);
        } catch (JiraAnswered e) {
            throw JiraErrors.of(what, e, changes);
        } catch (RestClientException | JsonParseException e) {
            throw broken(e, changes);
        }
    }

    private static ApplicationFailure broken(RuntimeException failure, boolean changes) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException broken) {
                return Outage.of("Jira", broken, changes);
            }
        }
        return Outage.unreadable("Jira", changes);
    }

    private static <T> T whole(@Nullable T answer, boolean changes) {
        if (answer == null) {
            throw Outage.unreadable("Jira", changes);
        }
        return answer;
    }

    /** Something without which an answer is not whole. */
    static <T> T part(@Nullable T part) {
        if (part == null) {
            throw Trouble.unclear("Jira gave an answer that cannot be read.");
        }
        return part;
    }
}
