package io.bigredbutton.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Finding incidents. */
class ListTest {

    private final House house = House.open();
    private final Http http = house.http();

    private String declared(String title, String more) {
        return http.post("/api/v1/incidents", "{\"title\":\"" + title + "\"" + more + "}")
                .is(202)
                .at("/id");
    }

    private String found(String query, String... ids) {
        return Http.until(() -> http.get("/api/v1/incidents?" + query).is(200).body(), body -> {
            for (String id : ids) {
                if (!body.contains(id)) {
                    return false;
                }
            }
            return true;
        });
    }

    @Test
    void filtersByStateSeverityServiceAndWords() {
        String first = declared("Lighthouse dark", ",\"severity\":\"SEV1\",\"services\":[\"o'neil co\"]");
        String second = declared("Lighthouse loud", "");

        found("q=lighthouse", first, second);
        assertThat(found("q=lighthouse&severity=SEV1", first)).doesNotContain(second);
        assertThat(found("q=lighthouse&severity=unknown", second)).doesNotContain(first);
        assertThat(found("service=o%27neil%20co", first)).doesNotContain(second);
        assertThat(found("q=lighthouse+dark&state=DECLARED", first)).doesNotContain(second);
        assertThat(found("q=" + first, first)).doesNotContain(second);
        assertThat(found("q=lighthouse&exercise=true")).isEqualTo("{\"incidents\":[]}");
    }

    @Test
    void cannotBeTalkedIntoAnotherQuery() {
        String id = declared("Secretive", "");
        found("q=secretive", id);

        assertThat(http.get("/api/v1/incidents?service=x%27%20OR%20BrbState%3D%27DECLARED")
                        .is(200)
                        .body())
                .isEqualTo("{\"incidents\":[]}");
        assertThat(http.get("/api/v1/incidents?service=x%5C%27%20OR%20BrbState%3D%27DECLARED")
                        .problem(400))
                .isEqualTo("service must have no backslash in it.");
        assertThat(http.get("/api/v1/incidents?q=nobodys%27%20OR%20BrbState%3D%27DECLARED")
                        .is(200)
                        .body())
                .isEqualTo("{\"incidents\":[]}");
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        String first = declared("Paged walrus", "");
        String second = declared("Paged walrus", "");
        found("q=walrus", first, second);

        Http.Answer one = http.get("/api/v1/incidents?q=walrus&limit=1").is(200);
        Http.Answer two = http.get("/api/v1/incidents?q=walrus&limit=1&cursor=" + one.at("/next"))
                .is(200);

        assertThat(one.at("/incidents/0/id")).isEqualTo(second);
        assertThat(two.at("/incidents/0/id")).isEqualTo(first);
    }
}
