package io.bigredbutton.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bigredbutton.check.Connection;
import io.bigredbutton.effect.ConnectionContract;
import io.bigredbutton.effect.OddServer;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether Slack takes our token. */
class SlackConnectionTest extends ConnectionContract {

    @Override
    protected Connection connection(Duration timeout) {
        return new SlackConnection(new SlackSettings(world.at("/slack/api/"), SlackWorld.TOKEN, timeout, false));
    }

    @Override
    protected String vendor() {
        return "slack";
    }

    @Override
    protected String operation() {
        return "auth.test";
    }

    @Override
    protected List<String> secrets() {
        return List.of(SlackWorld.TOKEN);
    }

    @Override
    protected String remedy() {
        return "Set SLACK_BOT_TOKEN";
    }

    @Test
    void saysAsWhomSlackKnowsUs() {
        assertThat(connection(PATIENT).check()).isEqualTo("Slack knows us as bigredbutton in A small world.");
    }

    @Test
    void namesTheScopesThatAreMissing() {
        try (OddServer server = new OddServer(given("chat:write,channels:read, channels:manage,channels:history"))) {
            Connection slack =
                    new SlackConnection(new SlackSettings(server.at("/api/"), SlackWorld.TOKEN, PATIENT, false));

            assertThatThrownBy(slack::check)
                    .isInstanceOfSatisfying(
                            ApplicationFailure.class,
                            failure -> assertThat(failure.getOriginalMessage())
                                    .isEqualTo("Slack takes our token, and the app lacks the scopes pins:write,"
                                            + " metadata.message:read. Add what is missing and install the app again, then"
                                            + " retry."));
        }
    }

    private static OddServer.Answer given(String scopes) {
        return new OddServer.Answer(200, "{\"ok\":true,\"user\":\"brb\",\"team\":\"T\"}", false, scopes);
    }
}
