package io.bigredbutton.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** "Mitigated", said by a machine or through a link. */
class MitigatedHookTest {

    private static final String[] TOKEN = {"Authorization", "Bearer " + House.ALERT_TOKEN};

    private final House house = House.open();
    private final Http http = house.http();

    private String declared() {
        return http.post("/api/v1/incidents", "{\"title\":\"Hooked\"}").is(202).at("/id");
    }

    @Test
    void isDurableWithNoWorkerUp() {
        house.idle();
        String id = declared();

        Http.Answer told =
                http.send("POST", "/hooks/mitigated/" + id, null, TOKEN).is(202);

        assertThat(told.at("/state")).isEqualTo("MITIGATED");
        assertThat(http.get("/api/v1/incidents/" + id).is(200).at("/state")).isEqualTo("MITIGATED");
        http.post("/hooks/mitigated/" + id, "{\"by\":\"deploy bot\",\"note\":\"again\"}", TOKEN)
                .is(200);
    }

    @Test
    void takesAFormTooAndAnswersItWithAPage() {
        String id = declared();

        Http.Answer page = http.form(
                        "/hooks/mitigated/" + id + "?token=" + House.ALERT_TOKEN, "by=Ana", "Accept", "text/html")
                .is(200);

        assertThat(page.body()).contains("mitigated").contains(id);
    }

    @Test
    void changesNothingWhenItIsOnlyLookedAt() {
        String id = declared();

        Http.Answer page = http.get("/hooks/mitigated/" + id + "?token=" + House.ALERT_TOKEN, "Accept", "text/html")
                .is(200);

        assertThat(page.body()).contains("<button>Mitigated</button>");
        assertThat(http.get("/api/v1/incidents/" + id).at("/state")).isEqualTo("DECLARED");
    }

    @Test
    void isRefusedWithoutTheTokenOrForNobody() {
        String id = declared();

        assertThat(http.post("/hooks/mitigated/" + id, "{}").problem(401)).contains("ALERT_TOKEN");
        assertThat(http.post("/hooks/mitigated/inc-20200101-amber-falcon", "{}", TOKEN)
                        .problem(404))
                .isNotEmpty();
        assertThat(http.post("/hooks/mitigated/" + id, "{\"who\":\"a\"}", TOKEN).problem(400))
                .contains("by, note");
        assertThat(http.post("/hooks/mitigated/" + id, "[", TOKEN).problem(400)).isNotEmpty();
    }
}
