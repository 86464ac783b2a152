package io.bigredbutton.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people press and write in Slack. */
class SlackTest {

    private static final Pattern ID = Pattern.compile("inc-\\d{8}-[a-z]+-[a-z]+");

    private final House house = House.open();
    private final Http http = house.http();
    private final FromSlack slack = new FromSlack(http);

    private String declared() {
        return http.post("/api/v1/incidents", "{\"title\":\"Told in Slack\"}")
                .is(202)
                .at("/id");
    }

    private String said(String channel, String text) {
        Http.Answer answer = slack.command(channel, "U0ANA", text).is(200);
        assertThat(answer.at("/response_type")).isEqualTo("ephemeral");
        return answer.at("/text");
    }

    private Http.Answer incident(String id) {
        return http.get("/api/v1/incidents/" + id).is(200);
    }

    @Test
    void declaresOneIncidentForOneCommandWithNoWorkerUp() {
        house.idle();
        String trigger = UUID.randomUUID().toString();

        String first = slack.command("general", "U0ANA", "Check<out> is failing", trigger)
                .is(200)
                .at("/text");
        String again = slack.command("general", "U0ANA", "Check<out> is failing", trigger)
                .is(200)
                .at("/text");

        Matcher id = ID.matcher(first);
        assertThat(id.find()).as(first).isTrue();
        assertThat(first)
                .startsWith("Check&lt;out&gt; is failing is declared as inc-")
                .contains("<http://127.0.0.1:" + http.port() + "/incidents/" + id.group() + ">");
        assertThat(again).contains(id.group());
        assertThat(incident(id.group()).at("/declaredBy")).isEqualTo("Ana Lima");
    }

    @Test
    void isDurableBeforeItIsAnsweredWithNoWorkerUp() {
        house.idle();
        String id = declared();

        assertThat(slack.press(id, "U0BO", "mitigate", "1.000001").is(200).body())
                .isEmpty();
        assertThat(incident(id).at("/state")).isEqualTo("MITIGATED");
        assertThat(said(id, "note It was the cache")).contains("Noted", "as soon as a worker is up");
    }

    @Test
    void saysByEachButtonWhatItsActionNames() {
        house.working();
        String id = declared();

        slack.press(id, "U0ANA", "acknowledge", "2.000001").is(200);
        slack.press(id, "U0BO", "command", "2.000002").is(200);
        slack.press(id, "U0NEW", "resolve", "2.000003").is(200);

        Http.Answer incident = incident(id);
        assertThat(incident.at("/acknowledgedBy")).isEqualTo("Ana Lima");
        assertThat(incident.at("/roles/commander")).isEqualTo("Bo Chen");
        assertThat(incident.at("/state")).isEqualTo("RESOLVED");
        assertThat(http.get("/api/v1/incidents/" + id + "/timeline").body())
                .contains("Ana Lima has it, in Slack", "Resolved by kim");
    }

    @Test
    void isPressedTwiceWithoutHarm() {
        house.working();
        String id = declared();

        slack.press(id, "U0ANA", "mitigate", "3.000001").is(200);
        slack.press(id, "U0ANA", "mitigate", "3.000001").is(200);
        slack.press(id, "U0BO", "mitigate", "3.000002").is(200);

        String story = http.get("/api/v1/incidents/" + id + "/timeline").body();
        assertThat(story.split("Mitigated by", -1)).hasSize(2);
    }

    @Test
    void passesOverWhatIsNotOurs() {
        String id = declared();

        slack.press(id, "U0ANA", "somebody_elses", "4.000001").is(200);
        slack.send(FromSlack.INTERACTIONS, FromSlack.encoded(Map.of("payload", "{\"type\":\"view_closed\"}")))
                .is(200);

        assertThat(incident(id).at("/state")).isEqualTo("DECLARED");
    }

    @ParameterizedTest
    @CsvSource({
        "ack on my way, /acknowledgedBy, Ana Lima, You have it: Told in Slack.",
        "mitigated Rolled back, /state, MITIGATED, Told in Slack is MITIGATED.",
        "resolved, /state, RESOLVED, Told in Slack is RESOLVED.",
        "severity sev2, /severity, SEV2, is SEV2.",
        "command, /roles/commander, Ana Lima, You have command of",
        "update We are on it, /state, DECLARED, Everybody is told.",
    })
    void saysAWordInTheRoom(String text, String field, String becomes, String answered) {
        house.working();
        String id = declared();

        assertThat(said(id + "-2", text)).contains(answered);

        assertThat(incident(id).at(field)).isEqualTo(becomes);
    }

    @Test
    void tellsWhatIsRefused() {
        house.working();
        String id = declared();
        assertThat(said(id, "close"))
                .isEqualTo("The incident is DECLARED and cannot become CLOSED before it is RESOLVED.");
        http.post("/api/v1/incidents/" + id + "/cancel", "{\"by\":\"Ana\",\"reason\":\"A test\"}");
        Http.until(() -> incident(id).at("/state"), state -> state.equals("CANCELLED"));

        assertThat(said(id, "mitigated")).contains("CANCELLED");
        assertThat(slack.press(id, "U0ANA", "mitigate", "5.000001").problem(409))
                .contains("CANCELLED");
    }

    @ParameterizedTest
    @CsvSource({
        "general, '', /incident TITLE declares an incident",
        "general, help, /incident TITLE declares an incident",
        "general, mitigated, This channel is no incident's room",
        "general, declare, title is missing",
        "inc-20200101-amber-falcon, mitigated, There is no incident of this id",
        "inc-20200101-amber-falcon, mitigatd, In an incident's room /incident takes ack",
        "inc-20200101-amber-falcon, note, text is missing",
        "general, severity inc-20200101-amber-falcon, severity is missing",
    })
    void explainsWhatWouldBeRight(String channel, String text, String sentence) {
        assertThat(said(channel, text)).contains(sentence);
    }

    @Test
    void takesTheIncidentsIdFromElsewhere() {
        house.working();
        String id = declared();

        assertThat(said("directmessage", "mitigated " + id + " Rolled back")).contains("is MITIGATED.");

        assertThat(http.get("/api/v1/incidents/" + id + "/timeline").body()).contains("Rolled back");
    }

    @ParameterizedTest
    @ValueSource(strings = {FromSlack.COMMANDS, FromSlack.INTERACTIONS})
    void isRefusedWithoutSlacksSignatureOfNow(String path) {
        String body = "text=help&payload=%7B%22type%22%3A%22view_closed%22%7D";
        long now = Instant.now().getEpochSecond();

        assertThat(slack.send(path, body, now, "another").problem(401)).contains("SLACK_SIGNING_SECRET");
        assertThat(slack.send(path, body, now - 310, FromSlack.SECRET).problem(401))
                .contains("five minutes");
        assertThat(slack.send(path, body, now + 310, FromSlack.SECRET).problem(401))
                .contains("five minutes");
        assertThat(http.form(path, body).problem(401)).contains("X-Slack-Signature");
        slack.send(path, body, now, FromSlack.SECRET).is(200);
    }

    @Test
    void refusesAPayloadThatCannotBeRead() {
        assertThat(slack.send(FromSlack.INTERACTIONS, "payload=%5B").problem(400))
                .contains("payload must be");
        assertThat(slack.send(FromSlack.INTERACTIONS, "").problem(400)).contains("payload must be");
    }
}
