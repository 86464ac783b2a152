package io.bigredbutton.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What people do with a telephone that rings. */
class TelephonesTest {

    private static final String ANA = "+15550100001";

    private final House house = House.open().working();
    private final Http http = house.http();

    private String ringing() {
        String id = http.post("/api/v1/incidents", "{\"title\":\"Ringing\"}")
                .is(202)
                .at("/id");
        Http.until(() -> http.get("/api/v1/incidents/" + id + "/timeline").body(), story -> story.contains("\"page\""));
        return id;
    }

    private String voice(String id) {
        return "/hooks/twilio/voice?incident=" + id + "&person=ana&round=1&opening=1&channel=call&token=P-1";
    }

    private Http.Answer signed(String path, Map<String, String> form) {
        String text = "http://127.0.0.1:" + http.port() + path
                + new TreeMap<>(form)
                        .entrySet().stream()
                                .map(field -> field.getKey() + field.getValue())
                                .collect(Collectors.joining());
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(House.TWILIO_TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String signature = Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return http.form(path, encoded(form), "X-Twilio-Signature", signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Http.Answer text(String from, String body) {
        return signed(
                "/hooks/twilio/sms",
                Map.of(
                        "From",
                        from,
                        "Body",
                        body,
                        "MessageSid",
                        UUID.randomUUID().toString()));
    }

    @Test
    void acknowledgeByPressingOneOnceHoweverOftenItIsTold() {
        String id = ringing();
        Map<String, String> pressed = Map.of("CallSid", "CA-" + id, "Digits", "1");

        Http.Answer answer = signed(voice(id), pressed).is(200);
        signed(voice(id), pressed).is(200);

        assertThat(answer.type()).startsWith("text/xml");
        assertThat(answer.body()).contains("<Say>Acknowledged.");
        assertThat(Http.until(() -> http.get("/api/v1/incidents/" + id).at("/acknowledgedBy"), by -> !by.isEmpty()))
                .isEqualTo("Ana Lima");
        assertThat(http.get("/api/v1/incidents/" + id + "/timeline").body()).contains("by pressing 1 on the telephone");
    }

    @Test
    void passOnByPressingTwo() {
        String id = ringing();

        Http.Answer answer = signed(voice(id), Map.of("CallSid", "CA-2-" + id, "Digits", "2"))
                .is(200);

        assertThat(answer.body()).contains("Passed on.");
        Http.until(() -> http.get("/api/v1/incidents/" + id + "/timeline").body(), story -> story.contains("call-bo"));
    }

    @Test
    void askAgainWhereAnotherKeyWasPressed() {
        String id = "inc-20261124-amber-falcon";

        Http.Answer answer =
                signed(voice(id), Map.of("CallSid", "CA1", "Digits", "7")).is(200);

        assertThat(answer.body())
                .contains("<Gather")
                .contains("/hooks/twilio/voice?incident=" + id + "&#38;person=ana");
    }

    @Test
    void hearThatItIsOver() {
        String id = ringing();
        Http.until(
                () -> http.post("/api/v1/incidents/" + id + "/resolve", "{\"by\":\"Bo\"}")
                        .at("/state"),
                state -> state.equals("RESOLVED"));

        Http.Answer answer =
                signed(voice(id), Map.of("CallSid", "CA3", "Digits", "1")).is(200);

        assertThat(answer.body()).contains("It is over already");
    }

    @Test
    void acknowledgeEverythingThatRingsForTheirNumberByTextMessage() {
        String first = ringing();
        String second = ringing();
        Http.until(
                () -> http.get("/api/v1/incidents?q=Ringing&state=DECLARED").body(),
                list -> list.contains(first) && list.contains(second));

        Http.Answer answer = text(ANA, " Ack ").is(200);

        assertThat(answer.body()).contains("<Message>").contains(first).contains(second);
        for (String id : new String[] {first, second}) {
            Http.until(() -> http.get("/api/v1/incidents/" + id).at("/acknowledgedBy"), by -> by.equals("Ana Lima"));
        }
    }

    @Test
    void areHelpedWhereNothingRingsOrTheWordIsUnknown() {
        assertThat(text("+15550199999", "1").is(200).body()).contains("Nothing rings for you");
        assertThat(text(ANA, "what is this?").is(200).body()).contains("Answer 1 to acknowledge");
    }

    @Test
    void leadToALineWhereTheyWereBusyOrAMachineAnswered() {
        String id = ringing();
        String path = voice(id).replace("/voice", "/status");

        signed(path, Map.of("CallSid", "CA1", "CallStatus", "completed")).is(204);
        signed(path, Map.of("CallSid", "CA1", "CallStatus", "busy")).is(204);
        signed(path, Map.of("CallSid", "CA2", "CallStatus", "in-progress", "AnsweredBy", "machine_start"))
                .is(204);

        String story = Http.until(
                () -> http.get("/api/v1/incidents/" + id + "/timeline").body(), told -> told.contains("machine"));
        assertThat(story).contains("The call to Ana Lima met a busy line.");
    }

    @Test
    void areRefusedWithoutTwiliosSignature() {
        Http.Answer answer = http.form(voice("inc-20261124-amber-falcon"), "Digits=1", "X-Twilio-Signature", "wrong");

        assertThat(answer.problem(403)).contains("X-Twilio-Signature");
        assertThat(http.form("/hooks/twilio/sms", "Body=1").problem(403)).isNotEmpty();
        assertThat(http.form("/hooks/twilio/status", "Body=1").problem(403)).isNotEmpty();
    }
}
