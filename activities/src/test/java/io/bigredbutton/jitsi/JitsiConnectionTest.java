package io.bigredbutton.jitsi;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.effect.OddServer;
import io.bigredbutton.effect.OddServer.Answer;
import io.temporal.failure.ApplicationFailure;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whether the Jitsi server's page is there. */
class JitsiConnectionTest {

    @Test
    void findsAServerThatAnswersAndReadsNoFurther() {
        try (OddServer server = new OddServer(new Answer(200, "<html>", true))) {
            assertThat(look(server.at("")).said()).isEqualTo("Jitsi at " + server.at("") + " answers.");
        }
    }

    @Test
    void saysWhatToSetWhereTheAddressIsWrong() {
        try (OddServer server = new OddServer(new Answer(404, "", false))) {
            Look look = look(server.at("/nowhere"));

            assertThat(look.said())
                    .isEqualTo(
                            "Jitsi at " + server.at("/nowhere") + " answered HTTP 404. Check JITSI_URL, then retry.");
            assertThat(look.refused()).isTrue();
        }
    }

    @Test
    void tellsTroubleThatPassesFromARefusal() {
        try (OddServer server = new OddServer(new Answer(503, "", false))) {
            Look look = look(server.at(""));

            assertThat(look.said()).endsWith(" answered HTTP 503.");
            assertThat(look.refused()).isFalse();
        }
    }

    @Test
    void saysThatNobodyListensThere() {
        Look look = look(URI.create("http://127.0.0.1:1"));

        assertThat(look.said()).isEqualTo("Jitsi could not be reached.");
        assertThat(look.refused()).isFalse();
    }

    private static Look look(URI url) {
        try {
            JitsiSettings settings = new JitsiSettings(url, "a-secret");
            return new Look(new JitsiConnection(settings, Duration.ofMillis(500)).check(), false);
        } catch (ApplicationFailure failure) {
            return new Look(failure.getOriginalMessage(), failure.isNonRetryable());
        }
    }

    private record Look(String said, boolean refused) {}
}
