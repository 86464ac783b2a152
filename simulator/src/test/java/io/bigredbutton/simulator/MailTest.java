package io.bigredbutton.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail comes in over SMTP, and meets its faults there. */
class MailTest {

    private static final String LETTER = String.join(
            "\r\n",
            "From: Big Red Button <brb@example.com>",
            "To: ana@example.com",
            "Subject: =?UTF-8?Q?St=C3=B6rung?=",
            "Message-ID: <inc-1.announce@example.com>",
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=b",
            "",
            "--b",
            "Content-Type: text/plain; charset=UTF-8",
            "",
            "Checkout is failing.",
            "--b",
            "Content-Type: text/calendar; method=REQUEST; charset=UTF-8",
            "",
            "BEGIN:VCALENDAR",
            "--b--",
            "");

    private final Simulator simulator = Simulator.start(SimulatorSettings.inMemory());
    private final Visitor visitor = new Visitor(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void keepsWhatAPersonWouldSee() throws IOException {
        assertThat(toTheEndOfData("ana@example.com")).startsWith("250");

        JsonNode effect = visitor.get("/control/effects").path("effects").path(0);
        assertThat(effect.path("key").asText()).isEqualTo("<inc-1.announce@example.com>");
        JsonNode detail = effect.path("detail");
        assertThat(detail.path("to").asText()).isEqualTo("ana@example.com");
        assertThat(detail.path("from").asText()).isEqualTo("Big Red Button <brb@example.com>");
        assertThat(detail.path("subject").asText()).isEqualTo("Störung");
        assertThat(detail.path("text").asText()).isEqualTo("Checkout is failing.");
        assertThat(detail.path("headers").path("Message-ID").asText()).isEqualTo("<inc-1.announce@example.com>");
        assertThat(detail.path("attachments").path(0).path("text").asText()).isEqualTo("BEGIN:VCALENDAR");
    }

    @Test
    void aRepeatedLetterIsASecondEffectWithTheSameKey() throws IOException {
        toTheEndOfData("ana@example.com");
        toTheEndOfData("ana@example.com");

        assertThat(visitor.effects("mail"))
                .containsExactly("send <inc-1.announce@example.com>", "send <inc-1.announce@example.com>");
    }

    @ParameterizedTest
    @CsvSource({"status:550, 550", "status:451, 451", "ratelimit:5, 451"})
    void codesAreTheReplyToTheRecipient(String fault, String code) throws IOException {
        order(fault);

        assertThat(toTheRecipient("ana@example.com")).startsWith(code);

        assertThat(visitor.effects("mail")).isEmpty();
        assertThat(visitor.faultsMet()).containsExactly(fault);
    }

    @Test
    void onlyTheMatchingAddressIsRefused() throws IOException {
        visitor.order("{'vendor':'mail','operation':'send','fault':'status:550','match':'bo@example.com'}");

        assertThat(toTheRecipient("bo@example.com")).startsWith("550");
        assertThat(toTheEndOfData("ana@example.com")).startsWith("250");
    }

    @Test
    void refuseResetsTheConnectionAtOnce() throws IOException {
        order("refuse");

        try (SmtpTalk talk = new SmtpTalk(simulator)) {
            assertThatThrownBy(talk::hear).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        }

        assertThat(visitor.faultsMet()).containsExactly("refuse");
    }

    @ParameterizedTest
    @CsvSource({"drop-before, 0", "drop-after, 1"})
    void dropsComeAfterTheLetter(String fault, int effects) throws IOException {
        order(fault);

        assertThat(toTheEndOfData("ana@example.com")).isEqualTo("closed");

        assertThat(visitor.effects("mail")).hasSize(effects);
    }

    @Test
    void hangNeverAnswersTheLetter() throws IOException {
        order("hang");

        assertThatThrownBy(() -> toTheEndOfData("ana@example.com")).isInstanceOf(SocketTimeoutException.class);

        assertThat(visitor.effects("mail")).isEmpty();
    }

    @Test
    void slowWaitsOnceAtTheLetter() throws IOException {
        order("slow:0.4");
        Instant before = Instant.now();

        assertThat(toTheEndOfData("ana@example.com")).startsWith("250");

        assertThat(Duration.between(before, Instant.now())).isBetween(Duration.ofMillis(400), Duration.ofSeconds(8));
        assertThat(visitor.faultsMet()).containsExactly("slow:0.4");
    }

    @Test
    void statusAfterActsAndThenSaysItFailed() throws IOException {
        order("status-after:451");

        assertThat(toTheEndOfData("ana@example.com")).startsWith("451");

        assertThat(visitor.effects("mail")).hasSize(1);
    }

    @Test
    void aWrongKeyIsSaidAtAuthentication() throws IOException {
        order("credentials");

        try (SmtpTalk talk = new SmtpTalk(simulator)) {
            talk.hear();
            talk.say("EHLO here");
            assertThat(talk.say("AUTH PLAIN AHVzZXIAc2VjcmV0")).startsWith("535");
            assertThat(talk.say("MAIL FROM:<brb@example.com>")).startsWith("530");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "oversized", "garbage-after", "charset"})
    void nonsenseIsNoReplyThatAnybodyCouldTakeForYes(String fault) throws IOException {
        order(fault);

        assertThat(toTheEndOfData("ana@example.com")).doesNotMatch("250 .*");

        assertThat(visitor.effects("mail")).hasSize(fault.equals("garbage-after") || fault.equals("charset") ? 1 : 0);
    }

    private void order(String fault) {
        visitor.order("{'vendor':'mail','operation':'send','fault':'" + fault + "'}");
    }

    private String toTheRecipient(String recipient) throws IOException {
        try (SmtpTalk talk = new SmtpTalk(simulator)) {
            return talk.sayTo(recipient);
        }
    }

    private String toTheEndOfData(String recipient) throws IOException {
        try (SmtpTalk talk = new SmtpTalk(simulator)) {
            talk.sayTo(recipient);
            talk.say("DATA");
            return talk.say(LETTER + ".");
        }
    }
}
