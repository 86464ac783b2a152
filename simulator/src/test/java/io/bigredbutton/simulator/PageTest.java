package io.bigredbutton.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page shows the world, and its buttons work without scripts. */
class PageTest {

    private final Simulator simulator = Simulator.start(SimulatorSettings.inMemory());
    private final Visitor visitor = new Visitor(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void showsRoomsAndWhatIsSaidThere() {
        visitor.form("/slack/api/conversations.create", "name", "inc-1");
        visitor.form("/slack/api/chat.postMessage", "channel", "inc-1", "text", "Checkout is failing");

        assertThat(page("/")).contains("#inc-1").contains("Checkout is failing").contains("http-equiv=\"refresh\"");
    }

    @Test
    void holdsStillWhereAPersonTypes() {
        assertThat(page("/?still=1")).doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void escapesEverythingThatWasSaid() {
        visitor.form("/slack/api/chat.postMessage", "channel", "incidents", "text", "<script>alert('x')</script>");

        assertThat(page("/")).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void ordersTroubleAndEndsIt() {
        HttpResponse<byte[]> ordered = visitor.send(
                "POST",
                "/control/faults",
                "application/x-www-form-urlencoded",
                "vendor=slack&operation=*&fault=status%3A503&times=&match=&chance=");

        assertThat(ordered.statusCode()).isEqualTo(303);
        assertThat(page("/"))
                .contains("Slack is down")
                .contains("until it is ended")
                .contains("aria-pressed=\"true\"");

        visitor.send("POST", "/control/all-well", "application/x-www-form-urlencoded", "");
        assertThat(visitor.get("/control/faults").path("faults")).isEmpty();
    }

    @Test
    void saysOnAPageWhatWasWrong() {
        HttpResponse<byte[]> answer = visitor.send(
                "POST", "/control/faults", "application/x-www-form-urlencoded", "vendor=slack&operation=*&fault=boom");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.text(answer))
                .contains("The fault &#39;boom&#39; is not one")
                .contains("<h1>");
    }

    private String page(String path) {
        HttpResponse<byte[]> answer = visitor.json("GET", path, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Visitor.text(answer);
    }
}
