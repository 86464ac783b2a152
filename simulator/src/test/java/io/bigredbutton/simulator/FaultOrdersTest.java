package io.bigredbutton.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests meet an ordered fault, and which orders are refused. */
class FaultOrdersTest {

    private final Simulator simulator = Simulator.start(SimulatorSettings.inMemory());
    private final Visitor visitor = new Visitor(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void holdsForAsManyTimesAsOrdered() {
        visitor.order("{'vendor':'slack','operation':'auth.test','fault':'status:500','times':2}");

        assertThat(List.of(asked(), asked(), asked())).containsExactly(500, 500, 200);
    }

    @Test
    void holdsUntilClearedWhereNoTimesAreSaid() {
        visitor.order("{'vendor':'slack','operation':'*','fault':'status:500'}");

        assertThat(List.of(asked(), asked(), asked())).containsOnly(500);
        assertThat(visitor.json("DELETE", "/control/faults", "").statusCode()).isEqualTo(204);
        assertThat(asked()).isEqualTo(200);
        assertThat(visitor.get("/control/faults").path("faults")).isEmpty();
    }

    @Test
    void matchesWhatTheRequestMeansAndNotOnlyItsBytes() {
        visitor.order("{'vendor':'slack','operation':'*','fault':'status:500','match':'+15550100001 é'}");

        assertThat(visitor.form("/slack/api/auth.test", "who", "+15550100002 é")
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(visitor.form("/slack/api/auth.test", "who", "+15550100001 é")
                        .path("ok")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void theNewestOfThoseThatFitWins() {
        visitor.order("{'vendor':'slack','operation':'auth.test','fault':'status:500'}");
        visitor.order("{'vendor':'slack','operation':'*','fault':'status:502','times':1}");
        visitor.order("{'vendor':'slack','operation':'auth.test','fault':'status:503','match':'not said'}");

        assertThat(List.of(asked(), asked())).containsExactly(502, 500);
    }

    @Test
    void chanceIsTheSameInEveryRun() {
        List<Integer> first = fortyWithChance();

        List<Integer> second = fortyWithChance();

        assertThat(first).isEqualTo(second).contains(200, 500);
        assertThat(first.stream().filter(status -> status == 500).count()).isBetween(10L, 30L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'vendor':'slak','operation':'*','fault':'hang'} | There is no vendor 'slak'; 'vendor' is one of",
                "{'vendor':'jira','operation':'issue.crate','fault':'hang'} | has no operation 'issue.crate'",
                "{'vendor':'jira','operation':'*','fault':'explode'} | The fault 'explode' is not one",
                "{'vendor':'jira','operation':'*','fault':'error:x'} | The fault 'error:x' is not one",
                "{'vendor':'jira','operation':'*','fault':'slow:soon'} | needs a number of seconds",
                "{'vendor':'jira','operation':'*','fault':'status:99'} | needs a code from 200 to 599",
                "{'vendor':'mail','operation':'send','fault':'status:200'} | needs an SMTP code from 400 to 599",
                "{'vendor':'jira','operation':'*','fault':'hang','times':0} | 'times' is a whole number",
                "{'vendor':'jira','operation':'*','fault':'hang','chance':2} | 'chance' is a number from 0 to 1",
                "{'vendor':'jira','operation':'*','fault':'hang','tmies':2} | The field 'tmies' is not known",
                "{'vendor':'jira','fault':'hang'} | The field 'operation' is required",
                "[] | The body is not a JSON object.",
                "{ | The body is not JSON.",
            })
    void refusesWhatCouldNeverComeTrue(String order, String sentence) {
        HttpResponse<byte[]> answer = visitor.json("POST", "/control/faults", order);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Visitor.tree(answer).path("detail").asText()).contains(sentence);
    }

    private List<Integer> fortyWithChance() {
        visitor.json("POST", "/control/reset", "");
        visitor.order("{'vendor':'slack','operation':'*','fault':'status:500','chance':0.5}");
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            statuses.add(asked());
        }
        return statuses;
    }

    private int asked() {
        return visitor.json("GET", "/slack/api/auth.test", "").statusCode();
    }
}
