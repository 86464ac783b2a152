package io.bigredbutton.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has happened outlives the simulator. */
class JournalTest {

    @TempDir
    private Path directory = Path.of("set by JUnit");

    @Test
    void aRestartedWorldIsTheSameWorld() {
        List<String> before;
        try (Simulator simulator = start()) {
            Visitor visitor = new Visitor(simulator);
            visitor.form("/slack/api/conversations.create", "name", "inc-1");
            visitor.order("{'vendor':'slack','operation':'auth.test','fault':'status:500','times':2}");
            visitor.form("/slack/api/auth.test");
            before = visitor.effects("slack");
        }

        try (Simulator simulator = start()) {
            Visitor visitor = new Visitor(simulator);
            assertThat(visitor.effects("slack")).isEqualTo(before).hasSize(1);
            assertThat(visitor.faultsMet()).containsExactly("-", "status:500");
            assertThat(visitor.form("/slack/api/conversations.create", "name", "inc-1")
                            .path("error")
                            .asText())
                    .isEqualTo("name_taken");
            assertThat(visitor.form("/slack/api/auth.test").path("ok").asBoolean())
                    .isFalse();
            assertThat(visitor.form("/slack/api/auth.test").path("ok").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void anEffectIsWrittenBeforeTheVendorAnswers() throws IOException {
        try (Simulator simulator = start()) {
            new Visitor(simulator).form("/slack/api/conversations.create", "name", "inc-1");

            assertThat(Files.readString(journal()))
                    .contains("conversations.create")
                    .contains("inc-1");
        }
    }

    @Test
    void resetForgetsEverythingForGood() throws IOException {
        try (Simulator simulator = start()) {
            Visitor visitor = new Visitor(simulator);
            visitor.form("/slack/api/conversations.create", "name", "inc-1");
            visitor.order("{'vendor':'slack','operation':'*','fault':'hang'}");

            assertThat(visitor.json("POST", "/control/reset", "").statusCode()).isEqualTo(204);

            assertThat(visitor.effects("slack")).isEmpty();
            assertThat(visitor.faultsMet()).isEmpty();
            assertThat(visitor.get("/control/faults").path("faults")).isEmpty();
            assertThat(visitor.form("/slack/api/chat.postMessage", "channel", "incidents", "text", "hi")
                            .path("ok")
                            .asBoolean())
                    .isTrue();
        }
        try (Simulator simulator = start()) {
            assertThat(new Visitor(simulator).effects("slack")).hasSize(1);
        }
        assertThat(Files.readString(journal())).doesNotContain("inc-1");
    }

    @Test
    void aLineCutOffByAKillNeverHappened() throws IOException {
        try (Simulator simulator = start()) {
            new Visitor(simulator).form("/slack/api/conversations.create", "name", "inc-1");
        }
        Files.writeString(journal(), "[{\"shelf\":\"slack.chan", StandardOpenOption.APPEND);

        try (Simulator simulator = start()) {
            new Visitor(simulator).form("/slack/api/conversations.create", "name", "inc-2");
        }

        try (Simulator simulator = start()) {
            assertThat(new Visitor(simulator).effects("slack"))
                    .containsExactly("conversations.create inc-1", "conversations.create inc-2");
        }
    }

    @Test
    void aLineThatCannotBeReadIsSaidWithItsNumber() throws IOException {
        Files.writeString(journal(), "[]\nnonsense\n[]\n");

        assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("Line 2 of " + journal());
    }

    @Test
    void twoSimulatorsDoNotShareOneJournal() {
        try (Simulator first = start()) {
            assertThat(first.httpPort()).isPositive();
            assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("BRB_DATA");
        }
    }

    private Simulator start() {
        return Simulator.start(SimulatorSettings.inMemory().withDirectory(directory));
    }

    private Path journal() {
        return directory.resolve("simulator.journal");
    }
}
