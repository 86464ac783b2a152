package io.bigredbutton.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pressing the button, and pressing it again. */
class DeclaringTest {

    private final House house = House.open();
    private final Http http = house.http();

    @Test
    void answersWhenTheIncidentIsDurableWithNoWorkerUp() {
        house.idle();

        Http.Answer answer = http.post("/api/v1/incidents", "{\"title\":\"  Checkout is failing  \"}")
                .is(202);

        assertThat(answer.at("/title")).isEqualTo("Checkout is failing");
        assertThat(answer.at("/state")).isEqualTo("DECLARED");
        assertThat(answer.json().get("severity").isNull()).isTrue();
        assertThat(answer.json().get("steps")).hasSizeGreaterThan(6);
        assertThat(answer.header("Location")).endsWith("/api/v1/incidents/" + answer.at("/id"));
        assertThat(http.get("/api/v1/incidents/" + answer.at("/id")).is(200).at("/title"))
                .isEqualTo("Checkout is failing");
    }

    @Test
    void makesOneIncidentOfOnePressHoweverOftenItIsRepeated() {
        String key = UUID.randomUUID().toString();
        String body = "{\"title\":\"Twice\",\"severity\":\"SEV1\",\"services\":[\"checkout\"]}";

        String first = http.post("/api/v1/incidents", body, "Idempotency-Key", key)
                .is(202)
                .at("/id");
        String second = http.post(
                        "/api/v1/incidents",
                        "{ \"services\": [\"checkout\"], \"severity\": \"SEV1\"," + " \"title\": \" Twice \" }",
                        "Idempotency-Key",
                        key)
                .is(202)
                .at("/id");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        String key = UUID.randomUUID().toString();
        http.post("/api/v1/incidents", "{\"title\":\"One\"}", "Idempotency-Key", key)
                .is(202);

        Http.Answer other = http.post("/api/v1/incidents", "{\"title\":\"Other\"}", "Idempotency-Key", key);

        assertThat(other.problem(422)).contains("Idempotency-Key");
    }

    @Test
    void makesTwoIncidentsOfTwoPressesWithoutAKey() {
        String first =
                http.post("/api/v1/incidents", "{\"title\":\"Same\"}").is(202).at("/id");
        String second =
                http.post("/api/v1/incidents", "{\"title\":\"Same\"}").is(202).at("/id");

        assertThat(second).isNotEqualTo(first);
    }
}
