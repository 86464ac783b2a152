package io.bigredbutton.simulator.phones;

import static io.bigredbutton.simulator.phones.Telephony.ANA;
import static io.bigredbutton.simulator.phones.Telephony.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioTest {

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
    void anEffectIsKnownByItsToken() {
        phones.text(api, ANA, "SEV2: Checkout is failing. Answer 1. [P-7F3K2]");
        phones.call(api);

        assertThat(phones.effects()).extracting(e -> e.get("key").asText()).containsExactly("P-7F3K2", "P-7F3K2");
        assertThat(phones.effects())
                .extracting(e -> e.get("operation").asText())
                .containsExactly("Messages.create", "Calls.create");
        assertThat(phones.effects().get(1).at("/detail/text").asText()).startsWith("SEV2: Checkout is failing.");
    }

    @Test
    void listsAreNarrowedByNumberAndTimeAndComeInPages() {
        for (int i = 0; i < 3; i++) {
            phones.text(api, ANA, "text " + i);
        }
        phones.text(api, "+15550100002", "another");
        await(() -> list("?To=%2B15550100001&DateSent%3E=2020-01-01T00:00:00")
                        .get("messages")
                        .size()
                == 3);

        JsonNode first = list("?To=%2B15550100001&PageSize=2");
        JsonNode second =
                phones.get("/twilio" + first.get("next_page_uri").asText()).json();

        assertThat(first.get("messages"))
                .extracting(m -> m.get("body").asText())
                .containsExactly("text 2", "text 1");
        assertThat(second.get("messages"))
                .extracting(m -> m.get("body").asText())
                .containsExactly("text 0");
        assertThat(second.get("next_page_uri").isNull()).isTrue();
        assertThat(list("?To=%2B15550100001&DateSent%3E=2999-01-01").get("messages"))
                .isEmpty();
    }

    @Test
    void aCallIsListedByItsNumber() {
        phones.call(api);

        await(() -> phones.list("Calls.json?To=%2B15550100001&StartTime%3E=2020-01-01")
                        .json()
                        .get("calls")
                        .size()
                == 1);

        assertThat(phones.list("Calls.json?To=%2B15550100009").json().get("calls"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12345,21211", "+15005550002,21612", "+15005550003,21408", "+15005550004,21610", "+15005550009,21614"})
    void numbersThatCannotBeTextedAreRefusedWithTheirCode(String to, int code) {
        Telephony.Answer refusal = phones.text(api, to, "hello");

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.json().get("code").asInt()).isEqualTo(code);
        assertThat(refusal.json().get("more_info").asText()).endsWith("/" + code);
        assertThat(phones.effects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'To=%2B15550100001&From=%2B15550000000',21602",
        "'To=%2B15550100001&Body=x',21603",
        "'From=%2B15550000000&Body=x',21604"
    })
    void aTextMessageNeedsNumbersAndABody(String form, int code) {
        assertThat(phones.twilio("Messages.json", form).json().get("code").asInt())
                .isEqualTo(code);
    }

    @Test
    void withoutCredentialsNothingIsDone() {
        Telephony.Answer refusal = phones.without("Messages.json");

        assertThat(refusal.status()).isEqualTo(401);
        assertThat(refusal.json().get("code").asInt()).isEqualTo(20003);
    }

    @Test
    void anOrderedStatusComesInTwiliosOwnForm() {
        phones.control("faults", "{\"vendor\":\"twilio\",\"operation\":\"*\",\"fault\":\"ratelimit:2\"}");

        Telephony.Answer refusal = phones.text(api, ANA, "hello");

        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal.json().get("code").asInt()).isEqualTo(20429);
    }

    private JsonNode list(String query) {
        return phones.list("Messages.json" + query).json();
    }
}
