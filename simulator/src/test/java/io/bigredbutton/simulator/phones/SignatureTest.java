package io.bigredbutton.simulator.phones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void signsAsTwiliosOwnExample() {
        Map<String, String> form = Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+14158675309",
                "Digits", "1234",
                "From", "+14158675309",
                "To", "+18005551212");

        String signature = Signature.of("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", form);

        assertThat(signature).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }
}
