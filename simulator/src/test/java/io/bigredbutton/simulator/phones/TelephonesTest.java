package io.bigredbutton.simulator.phones;

import static io.bigredbutton.simulator.phones.Telephony.ANA;
import static io.bigredbutton.simulator.phones.Telephony.TOKEN;
import static io.bigredbutton.simulator.phones.Telephony.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bigredbutton.simulator.phones.CalledBack.Answer;
import io.bigredbutton.simulator.phones.CalledBack.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephonesTest {

    private CalledBack api;
    private Telephony phones;

    @BeforeEach
    void start() throws IOException {
        api = new CalledBack();
        phones = new Telephony(api, null);
    }

    @AfterEach
    void stop() {
        phones.close();
        api.close();
    }

    @Test
    void aPressedKeyGoesSignedToTheActionAndItsAnswerIsObeyed() {
        api.answering(t -> new Answer(200, "<Response><Say>Thank you.</Say></Response>"));
        JsonNode call = phones.call(api).json();
        await(() -> phones.status(sid(call)).equals("ringing"));

        JsonNode answered =
                phones.control("phones/" + ANA + "/answer", "{\"press\":\"1\"}").json();

        assertThat(answered.get("status").asText()).isEqualTo("completed");
        assertThat(answered.get("said").toString())
                .isEqualTo("[\"SEV2: Checkout is failing. Press 1.\",\"Thank you.\"]");
        Told pressed = api.told("/voice").get(0);
        assertThat(pressed.form())
                .containsEntry("Digits", "1")
                .containsEntry("CallSid", sid(call))
                .containsEntry("To", ANA);
        assertThat(pressed.signature()).isEqualTo(Signature.of(TOKEN, pressed.url(), pressed.form()));
    }

    @Test
    void everyStepOfACallIsToldInItsOrder() {
        JsonNode call = phones.call(api).json();
        await(() -> phones.status(sid(call)).equals("ringing"));

        phones.control("phones/" + ANA + "/answer", "{\"press\":1}");

        await(() -> api.told("/status").size() == 4);
        assertThat(statuses()).containsExactly("initiated", "ringing", "in-progress", "completed");
        Told completed = api.told("/status").get(3);
        assertThat(completed.form()).containsEntry("AnsweredBy", "human").containsKey("CallDuration");
        assertThat(completed.signature()).isEqualTo(Signature.of(TOKEN, completed.url(), completed.form()));
    }

    @Test
    void aKeyCanBePressedLaterInTheSameCall() {
        JsonNode call = phones.call(api).json();
        await(() -> phones.status(sid(call)).equals("ringing"));

        String listening = phones.control("phones/" + ANA + "/answer", "")
                .json()
                .get("status")
                .asText();
        String pressed = phones.control("phones/" + ANA + "/answer", "{\"press\":\"2\"}")
                .json()
                .get("status")
                .asText();

        assertThat(listening).isEqualTo("in-progress");
        assertThat(pressed).isEqualTo("completed");
        assertThat(api.told("/voice")).extracting(t -> t.form().get("Digits")).containsExactly("2");
    }

    @Test
    void whoPressesNothingHearsItAllAndAcknowledgesNothing() {
        JsonNode call = phones.call(api).json();
        await(() -> phones.status(sid(call)).equals("ringing"));

        phones.control("phones/" + ANA + "/answer", "");

        await(() -> phones.status(sid(call)).equals("completed"));
        assertThat(api.told("/voice")).isEmpty();
    }

    @Test
    void aDeclinedCallIsBusy() {
        JsonNode call = phones.call(api).json();
        await(() -> phones.status(sid(call)).equals("ringing"));

        int declined = phones.control("phones/" + ANA + "/decline", "").status();

        assertThat(declined).isEqualTo(200);
        await(() -> statuses().contains("busy"));
    }

    @Test
    void nobodyAnswersWithinTheTimeout() {
        JsonNode call = phones.call(api, "Timeout", "1").json();

        await(() -> statuses().contains("no-answer"));

        assertThat(phones.status(sid(call))).isEqualTo("no-answer");
        JsonNode refusal = phones.control("phones/" + ANA + "/answer", "").json();
        assertThat(refusal.get("detail").asText()).isEqualTo("No call rings at " + ANA + ".");
    }

    @ParameterizedTest
    @CsvSource({"busy,busy", "no-answer,no-answer", "undelivered,failed"})
    void aFaultIsToldAfterTheCallWasAccepted(String fault, String told) {
        phones.control("faults", "{\"vendor\":\"twilio\",\"operation\":\"Calls.create\",\"fault\":\"" + fault + "\"}");

        int accepted = phones.call(api).status();

        assertThat(accepted).isEqualTo(201);
        await(() -> statuses().contains(told));
    }

    @Test
    void aVoicemailAnswersAndPressesNothing() {
        phones.control("faults", "{\"vendor\":\"twilio\",\"operation\":\"Calls.create\",\"fault\":\"voicemail\"}");

        phones.call(api);

        await(() -> statuses().contains("completed"));
        Told completed = api.told("/status").get(api.told("/status").size() - 1);
        assertThat(completed.form()).containsEntry("AnsweredBy", "machine_start");
        assertThat(api.told("/voice")).isEmpty();
    }

    @Test
    void aKeyGetsThroughOnceTheApiIsBack() {
        AtomicInteger asked = new AtomicInteger();
        api.answering(t -> asked.incrementAndGet() < 3 ? new Answer(503, "") : new Answer(200, "<Response/>"));
        JsonNode call = phones.call(api, "StatusCallback", "").json();
        await(() -> phones.status(sid(call)).equals("ringing"));

        phones.control("phones/" + ANA + "/answer", "{\"press\":\"1\"}");

        await(() -> phones.status(sid(call)).equals("completed"));
        assertThat(api.told("/voice"))
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.form()).containsEntry("Digits", "1"));
    }

    @Test
    void aTextMessageIsToldToArrive() {
        phones.text(api, ANA, "SEV2: Checkout is failing. [P-7F3K2]");

        await(() -> api.told("/status").size() == 2);

        assertThat(api.told("/status"))
                .extracting(t -> t.form().get("MessageStatus"))
                .containsExactly("sent", "delivered");
    }

    @Test
    void anUndeliveredTextMessageIsToldWithItsCode() {
        phones.control("faults", "{\"vendor\":\"twilio\",\"operation\":\"Messages.create\",\"fault\":\"undelivered\"}");

        phones.text(api, ANA, "SEV2: Checkout is failing. [P-7F3K2]");

        await(() -> api.told("/status").size() == 2);
        assertThat(api.told("/status").get(1).form())
                .containsEntry("MessageStatus", "undelivered")
                .containsEntry("ErrorCode", "30003");
    }

    @Test
    void anAnswerGoesSignedToOurInboxAndWhatItSaysComesBack() {
        api.answering(t -> new Answer(200, "<Response><Message>Thank you, Ana.</Message></Response>"));
        phones.text(api, ANA, "SEV2: Checkout is failing. [P-7F3K2]");

        phones.control("phones/" + ANA + "/sms", "{\"text\":\"1\"}");

        await(() -> phones.effects().size() == 2);
        Told reply = api.told("/hooks/twilio/sms").get(0);
        assertThat(reply.form())
                .containsEntry("Body", "1")
                .containsEntry("From", ANA)
                .containsEntry("To", "+15550000000");
        assertThat(reply.signature()).isEqualTo(Signature.of(TOKEN, reply.url(), reply.form()));
        assertThat(phones.effects().get(1).at("/detail/text").asText()).isEqualTo("Thank you, Ana.");
    }

    @Test
    void whoHasSaidStopGetsNoMoreText() {
        phones.control("phones/" + ANA + "/sms", "{\"text\":\"STOP\"}");

        JsonNode refusal = phones.text(api, ANA, "SEV2").json();

        assertThat(refusal.get("code").asInt()).isEqualTo(21610);
    }

    @Test
    void callBacksCanBeLostOrSignedWrongly() {
        phones.control("faults", "{\"vendor\":\"twilio\",\"operation\":\"sms\",\"fault\":\"credentials\",\"times\":1}");

        phones.control("phones/" + ANA + "/sms", "{\"text\":\"1\"}");

        await(() -> api.told("/hooks/twilio/sms").size() == 1);
        Told reply = api.told("/hooks/twilio/sms").get(0);
        assertThat(reply.signature()).isNotEqualTo(Signature.of(TOKEN, reply.url(), reply.form()));
    }

    @Test
    void whatRingsStillRingsAfterARestart(@TempDir Path directory) {
        String sid;
        try (Telephony before = new Telephony(api, directory)) {
            sid = sid(before.call(api).json());
            await(() -> before.status(sid).equals("ringing"));
        }

        try (Telephony after = new Telephony(api, directory)) {
            JsonNode answered = after.control("phones/" + ANA + "/answer", "{\"press\":\"1\"}")
                    .json();

            assertThat(answered.get("call").asText()).isEqualTo(sid);
            assertThat(api.told("/voice")).hasSize(1);
        }
    }

    @Test
    void thePageShowsWhatRingsAndWhatWasTexted() {
        phones.text(api, ANA, "SEV2: <b>Checkout</b> is failing. [P-7F3K2]");
        JsonNode call = phones.call(api).json();
        await(() -> phones.status(sid(call)).equals("ringing"));

        String page = phones.page();

        assertThat(page)
                .contains("Ana Lima", ANA, "Ringing.", "SEV2: Checkout is failing. Press 1.")
                .contains("action=\"/control/phones/" + ANA + "/answer\"", "Answer, press 1")
                .contains("SEV2: &lt;b&gt;Checkout&lt;/b&gt; is failing. [P-7F3K2]");
    }

    @Test
    void aResetEndsTheRinging() {
        JsonNode call = phones.call(api).json();
        await(() -> phones.status(sid(call)).equals("ringing"));

        phones.control("reset", "");

        assertThat(phones.control("phones/" + ANA + "/answer", "").status()).isEqualTo(409);
    }

    private List<String> statuses() {
        return api.told("/status").stream().map(t -> t.form().get("CallStatus")).toList();
    }

    private static String sid(JsonNode call) {
        return call.get("sid").asText();
    }
}
