package io.bigredbutton.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bigredbutton.simulator.world.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do in Slack reaches the app as Slack sends it, and what it answers is seen by who did it. */
class SlackMembersTest {

    private static final String BLOCKS = """
            [{"type":"section","text":{"type":"mrkdwn","text":"Checkout is failing"}},
             {"type":"actions","elements":[
               {"type":"button","action_id":"mitigate","value":"%1$s","text":{"type":"plain_text","text":"Mitigated"}},
               {"type":"button","action_id":"command","value":"%1$s","text":{"type":"plain_text","text":"I take command"}}]}]
            """;

    private final AppBesideSlack app = new AppBesideSlack();
    private final Simulator simulator = Simulator.start(SimulatorSettings.from(
                    Map.of("SIMULATOR_PORT", "0", "SIMULATOR_SMTP_PORT", "0", "BRB_PUBLIC_URL", app.url()))
            .withDirectory(null));
    private final Visitor visitor = new Visitor(simulator);

    @BeforeEach
    void open() {
        room("inc-20261124-amber-falcon");
        room("inc-20261124-quiet-otter");
    }

    @AfterEach
    void close() {
        simulator.close();
        app.close();
    }

    private void room(String name) {
        visitor.form("/slack/api/conversations.create", "name", name);
        JsonNode said = visitor.form(
                "/slack/api/chat.postMessage",
                "channel",
                name,
                "text",
                "Checkout is failing",
                "blocks",
                BLOCKS.formatted(name));
        assertThat(said.path("ok").asBoolean()).as("%s", said).isTrue();
    }

    private JsonNode press(String json) {
        HttpResponse<byte[]> answer = visitor.json("POST", "/control/slack/press", json);
        assertThat(answer.statusCode()).as(Visitor.text(answer)).isEqualTo(200);
        return Visitor.tree(answer);
    }

    private JsonNode command(String json) {
        HttpResponse<byte[]> answer = visitor.json("POST", "/control/slack/command", json);
        assertThat(answer.statusCode()).as(Visitor.text(answer)).isEqualTo(200);
        return Visitor.tree(answer);
    }

    private String page() {
        return Visitor.text(visitor.json("GET", "/", ""));
    }

    @Test
    void sendsAPressOfTheNewestButtonWithItsPayload() throws IOException {
        JsonNode answer = press("{'user':'U0ANA','action':'mitigate'}");

        assertThat(answer.path("status").asInt()).isEqualTo(200);
        AppBesideSlack.Told told = app.told().get(0);
        assertThat(told.path()).isEqualTo("/hooks/slack/interactions");
        JsonNode payload = Json.read(told.field("payload").getBytes(StandardCharsets.UTF_8));
        assertThat(payload.path("type").asText()).isEqualTo("block_actions");
        assertThat(payload.at("/user/id").asText()).isEqualTo("U0ANA");
        assertThat(payload.at("/channel/name").asText()).isEqualTo("inc-20261124-quiet-otter");
        assertThat(payload.at("/message/blocks")).hasSize(2);
        assertThat(payload.at("/actions/0/action_id").asText()).isEqualTo("mitigate");
        assertThat(payload.at("/actions/0/value").asText()).isEqualTo("inc-20261124-quiet-otter");
        assertThat(payload.at("/actions/0/action_ts").asText()).matches("\\d+\\.\\d{6}");
        assertThat(told.signature()).matches("v0=[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'channel':'#inc-20261124-amber-falcon'", "'incident':'inc-20261124-amber-falcon'"})
    void pressesWhereItIsTold(String where) {
        press("{'user':'Bo Chen','action':'command'," + where + "}");

        assertThat(app.told().get(0).field("payload"))
                .contains("\"value\":\"inc-20261124-amber-falcon\"")
                .contains("\"id\":\"U0BO\"");
    }

    @Test
    void sendsACommandAndShowsItsAnswerToWhoWroteIt() {
        app.answering(200, "{\"response_type\":\"ephemeral\",\"text\":\"a &lt;b&gt;. Its page: <http://x/y>\"}");

        JsonNode answer =
                command("{'user':'U0ANA','text':'note It was ~ the cache','channel':'inc-20261124-amber-falcon'}");

        assertThat(answer.path("text").asText()).isEqualTo("a <b>. Its page: http://x/y");
        Map<String, String> form = app.told().get(0).form();
        assertThat(form)
                .containsEntry("command", "/incident")
                .containsEntry("text", "note It was ~ the cache")
                .containsEntry("channel_name", "inc-20261124-amber-falcon")
                .containsEntry("user_id", "U0ANA")
                .containsEntry("user_name", "ana")
                .containsKeys("trigger_id", "response_url", "team_id", "channel_id");
        assertThat(page())
                .contains("Big Red Button, only to Ana Lima")
                .contains("a &lt;b&gt;. Its page: <a href=\"http://x/y\">http://x/y</a>");
    }

    @Test
    void takesTheCommandsNameWhereItIsWrittenAndTheCommonChannelWhereNoneIs() {
        command("{'user':'ana','text':'/outage Checkout is failing'}");

        assertThat(app.told().get(0).form())
                .containsEntry("command", "/outage")
                .containsEntry("text", "Checkout is failing")
                .containsEntry("channel_name", "incidents");
    }

    @Test
    void saysAsSlackDoesThatTheAppRefused() {
        app.answering(409, "{\"detail\":\"It is CANCELLED.\"}");

        JsonNode pressed = press("{'user':'U0ANA','action':'mitigate'}");
        JsonNode written = command("{'user':'U0ANA','text':'help'}");

        assertThat(pressed.path("status").asInt()).isEqualTo(409);
        assertThat(pressed.path("text").asText()).isEqualTo("It is CANCELLED.");
        assertThat(written.path("status").asInt()).isEqualTo(409);
        assertThat(page())
                .contains("This app responded with Status Code 409.")
                .contains("/incident failed with the error &quot;dispatch_failed&quot;");
    }

    @Test
    void saysThatTheAppIsNotThere() {
        app.close();

        HttpResponse<byte[]> answer = visitor.json("POST", "/control/slack/command", "{'user':'U0ANA','text':'help'}");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(Visitor.text(answer)).contains("/hooks/slack/commands did not answer within 3 s");
    }

    @Test
    void leadsAPersonBackToThePage() {
        HttpResponse<byte[]> answer = visitor.send(
                "POST",
                "/control/slack/press",
                "application/x-www-form-urlencoded",
                "user=U0ANA&action=mitigate&channel=inc-20261124-amber-falcon");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(app.told()).hasSize(1);
    }

    @Test
    void saysWhatIsNotThere() {
        assertThat(refused("press", "{'user':'U0ANA','action':'reopen'}", 404))
                .isEqualTo("No message has a button whose action is 'reopen'.");
        assertThat(refused("press", "{'user':'U0ANA','action':'mitigate','channel':'general'}", 404))
                .isEqualTo("No message in #general has a button whose action is 'mitigate'.");
        assertThat(refused("command", "{'user':'U0ANA','text':'help','channel':'nowhere'}", 404))
                .isEqualTo("There is no channel 'nowhere'.");
        assertThat(refused("press", "{'user':'nobody','action':'mitigate'}", 400))
                .startsWith("'user' is who does it");
        assertThat(refused("press", "{'user':'U0ANA'}", 400)).startsWith("'action' is the button's action");
        assertThat(app.told()).isEmpty();
    }

    private String refused(String what, String json, int status) {
        HttpResponse<byte[]> answer = visitor.json("POST", "/control/slack/" + what, json);
        assertThat(answer.statusCode()).isEqualTo(status);
        return Visitor.tree(answer).path("detail").asText();
    }

    @Test
    void refusesBlocksThatSlackWouldRefuse() {
        for (String wrong : new String[] {
            "[{'type':'section','text':{'type':'mrkdwn','text':'%s'}}]".formatted("x".repeat(3001)),
            "[{'type':'section','text':{'type':'mrkdwn','text':''}}]",
            "[{'type':'actions','elements':[]}]",
            "[{'type':'actions','elements':[{'type':'button','text':{'type':'mrkdwn','text':'a'}}]}]",
            "[{'text':'no type'}]"
        }) {
            JsonNode answer = visitor.form(
                    "/slack/api/chat.postMessage", "channel", "incidents", "blocks", wrong.replace('\'', '"'));

            assertThat(answer.path("error").asText()).as(wrong).isEqualTo("invalid_blocks");
        }
    }
}
