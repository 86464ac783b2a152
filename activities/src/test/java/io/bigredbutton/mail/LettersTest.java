package io.bigredbutton.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.bigredbutton.effect.StepBench;
import io.bigredbutton.effect.VendorWorld;
import io.bigredbutton.response.Mails.Letter;
import io.bigredbutton.response.Order;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersTest {

    private final VendorWorld world = new VendorWorld();
    private final StepBench bench = new StepBench(MailWorld.mails(world, Duration.ofSeconds(2)));

    @BeforeEach
    void forget() {
        world.reset();
    }

    @AfterAll
    void close() {
        bench.close();
        world.close();
    }

    @Test
    void repliesThreadBeneathTheFirstLetter() {
        JsonNode headers = sent(MailWorld.letter(
                        false, MailWorld.ANA, "[SEV2] Mitigated", "Better.", "inc-20261122-amber-falcon/mail-ana"))
                .get("headers");

        String first = "<inc-20261122-amber-falcon.mail-ana@example.com>";
        assertThat(headers.get("Message-ID").asText()).isEqualTo("<inc-20261122-amber-falcon.news-ana@example.com>");
        assertThat(headers.get("In-Reply-To").asText()).isEqualTo(first);
        assertThat(headers.get("References").asText()).isEqualTo(first);
        assertThat(headers.get("Auto-Submitted").asText()).isEqualTo("auto-generated");
        assertThat(headers.get("From").asText()).isEqualTo(MailWorld.FROM);
        assertThat(headers.get("To").asText()).isEqualTo("Ana Lima <ana@example.com>");
    }

    @Test
    void aTitleCanNeitherAddHeadersNorMarkUp() {
        Letter nasty = MailWorld.letter(
                false,
                MailWorld.ANA,
                "[SEV2] Café\r\nBcc: everybody@example.com",
                "<script>alert(1)</script> & more\nsecond line",
                null);

        JsonNode mail = sent(nasty);

        assertThat(mail.get("headers").has("Bcc")).isFalse();
        assertThat(mail.get("to").asText()).isEqualTo("ana@example.com");
        assertThat(mail.get("subject").asText()).isEqualTo("[SEV2] Café Bcc: everybody@example.com");
        assertThat(mail.get("text").asText())
                .isEqualTo("<script>alert(1)</script> & more\nsecond line\n\n" + MailWorld.PAGE);
        assertThat(mail.get("html").asText())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more<br>")
                .contains("<a href=\"" + MailWorld.PAGE + "\">")
                .doesNotContain("<script>");
    }

    @Test
    void anInvitationIsAMeetingThatCalendarsUnderstand() throws Exception {
        JsonNode part =
                sent("MailInvite", MailWorld.invitation(2)).get("attachments").get(0);

        assertThat(part.get("type").asText()).contains("text/calendar", "method=REQUEST", "charset=UTF-8");
        String text = part.get("text").asText();
        assertThat(text).contains("METHOD:REQUEST", "DTSTART:20261125T140000Z", "DTEND:20261125T150000Z");
        Calendar calendar = new CalendarBuilder().build(new StringReader(text + "\r\n"));
        calendar.validate();
        VEvent event = (VEvent) calendar.getComponents().get(0);
        assertThat(value(event, "UID")).isEqualTo("inc-20261122-amber-falcon-review@example.com");
        assertThat(value(event, "SEQUENCE")).isEqualTo("2");
        assertThat(value(event, "ORGANIZER")).isEqualTo("mailto:brb@example.com");
        assertThat(value(event, "ATTENDEE")).isEqualTo("mailto:ana@example.com");
        assertThat(value(event, "SUMMARY")).isEqualTo("Review: Checkout is failing");
        assertThat(value(event, "DESCRIPTION")).contains("\nOne hour; no blame.");
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() {
        SmtpMails nowhere = new SmtpMails(MailWorld.settings(1, Duration.ofMillis(500)));

        try (StepBench lost = new StepBench(nowhere)) {
            StepBench.Outcome outcome = lost.run("MailSend", MailWorld.letter(false));

            assertThat(outcome.refused()).isFalse();
            assertThat(outcome.sentence())
                    .isEqualTo(
                            "The mail server 127.0.0.1:1 could not be reached, or went away before it had the mail.");
        }
    }

    @Test
    void aServerWithoutStarttlsIsNotToldOurPassword() {
        MailSettings strict = new MailSettings(
                "127.0.0.1",
                world.smtpPort(),
                MailWorld.USER,
                MailWorld.PASSWORD,
                true,
                MailWorld.FROM,
                Duration.ofSeconds(2));

        try (StepBench careful = new StepBench(new SmtpMails(strict))) {
            StepBench.Outcome outcome = careful.run("MailSend", MailWorld.letter(false));

            assertThat(outcome.refused()).isTrue();
            assertThat(outcome.sentence()).contains("offers no STARTTLS").endsWith("then retry.");
            assertThat(world.effects("mail")).isEmpty();
        }
    }

    @Test
    void settingsKeepTheirSecretAndNameAWrongSender() {
        assertThat(MailWorld.settings(25, Duration.ofSeconds(4)).toString()).doesNotContain(MailWorld.PASSWORD);
        assertThatThrownBy(() -> new MailSettings("host", 25, null, null, false, "nobody", Duration.ofSeconds(4)))
                .hasMessageContaining("MAIL_FROM");
    }

    @Test
    void theStampIsWhenItWasWritten() {
        Instant written = Instant.parse("2026-11-23T10:00:00Z");

        byte[] meeting = Meeting.request(
                MailWorld.invitation(0),
                MailWorld.settings(25, Duration.ofSeconds(4)).sender(),
                written);

        assertThat(new String(meeting, StandardCharsets.UTF_8)).contains("DTSTAMP:20261123T100000Z");
    }

    private JsonNode sent(Letter letter) {
        return sent("MailSend", letter);
    }

    private JsonNode sent(String step, Order order) {
        bench.run(step, order).made();
        List<VendorWorld.Effect> mails = world.effects("mail");
        assertThat(mails).hasSize(1);
        return mails.get(0).detail();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
