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
