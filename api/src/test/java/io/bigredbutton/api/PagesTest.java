package io.bigredbutton.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages, as a browser without script uses them. */
class PagesTest {

    private final House house = House.open();
    private final Http http = house.http();
    private final Browser browser = new Browser(http);

    @Test
    void leadFromAPressToTheIncidentsPageAtOnceWithNoWorkerUp() {
        house.idle();
        browser.open("/declare").is(200);

        Http.Answer pressed =
                browser.press("/declare", "title=Checkout+%3Cb%3E&key=k1-" + System.nanoTime() + "&reportedBy=Ana");

        assertThat(pressed.status()).isEqualTo(303);
        Http.Answer page = browser.open(pressed.header("Location")).is(200);
        assertThat(page.body())
                .contains("Checkout &lt;b&gt;")
                .contains("Open a room")
                .doesNotContain("<b>");
        assertThat(pressed.raw().headers().allValues("set-cookie")).anyMatch(each -> each.startsWith("brb-by=Ana"));
    }

    @Test
    void makeOneIncidentOfADoublePressAndTwoWhenWhatWasTypedChanged() {
        browser.open("/declare").is(200);
        String key = "&key=k2-" + System.nanoTime();

        String once = browser.press("/declare", "title=Double" + key).header("Location");
        String twice = browser.press("/declare", "title=Double" + key).header("Location");
        String other = browser.press("/declare", "title=Other" + key).header("Location");

        assertThat(twice).isEqualTo(once);
        assertThat(other).isNotEqualTo(once);
    }

    @Test
    void keepWhatWasTypedWhereItIsRefused() {
        browser.open("/declare").is(200);

        Http.Answer refused = browser.press("/declare", "title=&key=k3&description=all+is+%22red%22&services=a,b");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("title is missing")
                .contains("all is &quot;red&quot;")
                .contains("value=\"a,b\"")
                .contains("value=\"k3\"");
    }

    @Test
    void sayWordsAndShowWhatCameOfThem() {
        house.working();
        browser.open("/declare").is(200);
        String page = browser.press("/declare", "title=Words&key=k4-" + System.nanoTime())
                .header("Location");
        browser.open(page).is(200);

        assertThat(browser.press(page + "/mitigate", "by=Ana&note=rolled+back&key=1")
                        .status())
                .isEqualTo(303);
        Http.until(() -> browser.open(page).body(), body -> body.contains("rolled back"));
        Http.Answer refused = browser.press(page + "/close", "by=Ana&key=2");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("MITIGATED").contains("role=\"alert\"");
        Http.Answer nameless = browser.press(page + "/cancel", "by=&reason=nothing+there&key=3");
        assertThat(nameless.status()).isEqualTo(400);
        assertThat(nameless.body()).contains("by is missing").contains("nothing there");
    }

    @Test
    void showStepsWithTheirButtons() {
        house.working();
        browser.open("/declare").is(200);
        String page = browser.press("/declare", "title=Steps&key=k5-" + System.nanoTime())
                .header("Location");

        String body = Http.until(() -> browser.open(page).body(), text -> text.contains("/steps/ticket/retry"));

        assertThat(body).contains("Jira refused the project key OPS.").contains("/steps/ticket/skip");
        assertThat(browser.press(page + "/steps/ticket/skip", "by=Ana&key=1").status())
                .isEqualTo(303);
        Http.until(() -> browser.open(page).body(), text -> text.contains("Skipped by Ana"));
        assertThat(browser.open(page + "/timeline").is(200).body()).contains("Steps");
    }

    @Test
    void listIncidentsAndFindThemByWholeWords() {
        browser.open("/declare").is(200);
        String page = browser.press("/declare", "title=Zebra+crossing&key=k6-" + System.nanoTime())
                .header("Location");

        String list = Http.until(() -> browser.open("/?q=zebra").is(200).body(), body -> body.contains(page));

        assertThat(list).contains("Zebra crossing");
        assertThat(browser.open("/?q=zeb").body()).doesNotContain("Zebra crossing");
    }

    @Test
    void explainWhatWentWrongToPeople() {
        Http.Answer missing = browser.open("/incidents/inc-20200101-amber-falcon");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.type()).startsWith("text/html");
        assertThat(missing.body()).contains("There is no incident of this id");
    }

    @Test
    void offerAPlaceToTryTheApiAt() {
        assertThat(http.get("/v3/api-docs").is(200).at("/openapi")).startsWith("3.");
        assertThat(http.get("/v3/api-docs").body())
                .contains("/api/v1/incidents/{id}/mitigate", "/hooks/alertmanager", "/hooks/slack/commands");
        assertThat(http.get("/api").status()).isIn(200, 302);
        http.get("/swagger-ui/index.html").is(200);
    }
}
