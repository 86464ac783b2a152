package io.bigredbutton.api.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.engine.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** The vendors' own published examples of their signatures. */
class SignaturesTest {

    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    @Test
    void computesTwiliosDocumentedSignature() {
        Query form = Query.form(
                "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212"
                        .getBytes(StandardCharsets.UTF_8));

        String signature = TwilioSignature.sign("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", form);

        assertThat(signature).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void computesSlacksDocumentedSignature() {
        String body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
                + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

        String signature = SlackSignature.sign(
                "8f742231b10e8888abcd99yyyzzz85a5", "1531420618", body.getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
    }

    @Test
    void acceptsTheSignatureOfStandardWebhooksInItsTime() {
        assertThatCode(() ->
                        at(1614265330, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").check(signed(), BODY))
                .doesNotThrowAnyException();
    }

    @Test
    void acceptsEitherOfTwoSecretsWhileOneIsBeingReplaced() {
        assertThatCode(() -> at(1614265330, "whsec_bmV3,whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .check(signed(), BODY))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesASignatureThatIsOldOrOfTheFutureOrOfAnotherBody() {
        String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

        assertThatThrownBy(() -> at(1614265330 + 301, secret).check(signed(), BODY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> at(1614265330 - 301, secret).check(signed(), BODY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> at(1614265330, secret).check(signed(), new byte[] {1}))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> at(1614265330, "whsec_bmV3").check(signed(), BODY))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void asksForNoSignatureWhereNoSecretIsSet() {
        assertThat(new StandardWebhook(Settings.of(Map.of()), Clock.systemUTC()).on())
                .isFalse();
    }

    private static StandardWebhook at(long second, String secret) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC);
        return new StandardWebhook(Settings.of(Map.of("GENERIC_WEBHOOK_SECRET", secret)), clock);
    }

    private static MockHttpServletRequest signed() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/hooks/mitigated/inc");
        request.addHeader("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek");
        request.addHeader("webhook-timestamp", "1614265330");
        request.addHeader("webhook-signature", "v1,xxxx v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        return request;
    }
}
