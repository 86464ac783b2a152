package io.bigredbutton.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages from elsewhere press no button here. */
class FromElsewhereTest {

    private final Http http = House.open().http();

    @Test
    void refusesANameThatSomebodyPointsAtUs() {
        String answer = new Raw(http.port())
                .send("GET /api/v1/incidents HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 421").contains("application/problem+json");
    }

    @Test
    void answersHealthUnderAnyName() {
        String answer = new Raw(http.port())
                .send("GET /actuator/health/liveness HTTP/1.1\r\nHost: api-7f.cluster\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://localhost:3000",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void refusesAPressFromAPageOfAnotherSite(String header, String value) {
        assertThat(http.post("/api/v1/incidents", "{\"title\":\"x\"}", header, value)
                        .problem(403))
                .contains("another site");
    }

    @Test
    void acceptsAPressFromOurOwnPage() {
        http.post(
                        "/api/v1/incidents",
                        "{\"title\":\"x\"}",
                        "Origin",
                        "http://127.0.0.1:" + http.port(),
                        "Sec-Fetch-Site",
                        "same-origin")
                .is(202);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        Http.Answer answer = http.form("/declare", "title=x&key=k", "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.type()).startsWith("text/html");
        assertThat(answer.body()).contains("This form has expired");
    }

    @Test
    void sendsHeadersThatKeepOtherPagesAway() {
        Http.Answer page = http.get("/declare").is(200);

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Server")).isEmpty();
        assertThat(page.header("Set-Cookie"))
                .contains("SameSite=Strict")
                .contains("HttpOnly")
                .doesNotContain("JSESSIONID");
    }

    @Test
    void showsNoMoreOfItsInsideThanHealthAndMetrics() {
        http.get("/actuator/health/readiness").is(200);
        assertThat(http.get("/actuator/prometheus").is(200).body())
                .contains("jvm_memory")
                .hasSizeLessThan(200_000);
        http.get("/actuator/env").is(404);
        http.get("/actuator").is(404);
    }
}
