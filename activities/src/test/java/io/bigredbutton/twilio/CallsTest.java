package io.bigredbutton.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.effect.StepBench.Outcome;
import io.bigredbutton.effect.StepContract;
import io.bigredbutton.effect.VendorWorld.Effect;
import io.bigredbutton.response.Order;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calling somebody with Twilio. */
class CallsTest extends StepContract {

    @Override
    protected Object adapter() {
        return TwilioWorld.pager(world, TIMEOUT);
    }

    @Override
    protected String vendor() {
        return "twilio";
    }

    @Override
    protected String step() {
        return "PageCall";
    }

    @Override
    protected List<String> acts() {
        return List.of("Calls.create");
    }

    @Override
    protected List<String> looks() {
        return List.of("Calls.list");
    }

    @Override
    protected int mostAfterUnclear() {
        return 2;
    }

    @Override
    protected boolean outlastsTwo() {
        return false;
    }

    @Override
    protected Order order(boolean triedBefore) {
        return TwilioWorld.page(triedBefore);
    }

    @Override
    protected List<String> effects() {
        return List.of("Calls.create " + TwilioWorld.TOKEN);
    }

    @Override
    protected List<String> secrets() {
        return TwilioWorld.secrets();
    }

    @Test
    void saysTheWordsAndTheKeys() {
        Outcome outcome = run(order(false));

        assertThat(outcome.made().told()).isEqualTo("Called Ana Lima.");
        Effect call = world.effects("twilio").get(0);
        assertThat(call.detail().get("to").asText()).isEqualTo(TwilioWorld.ANA);
        assertThat(call.detail().get("text").asText())
                .isEqualTo("SEV2: Checkout is failing. Press 1 to acknowledge, 2 to pass it on.");
    }

    @Test
    void neverCallsAThirdTimeBlindly() {
        world.trouble("twilio", "Calls.create", "drop-after", 5);

        Outcome outcome = run(order(false));

        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.sentence())
                .isEqualTo(
                        "Twilio was asked twice to call Ana Lima and its answer was lost both times; the telephone has"
                                + " probably rung. Call +15550100001 yourself, or retry.");
        assertThat(world.effects("twilio")).hasSize(2);
    }

    @Test
    void isNotTakenInByAnotherIncidentsCall() {
        run(order(false)).made();
        world.trouble("twilio", "Calls.create", "drop-before", 1);

        Outcome outcome = run(order(false));

        assertThat(outcome.made().ref()).isNotEmpty();
        assertThat(world.effects("twilio")).hasSize(2);
    }

    @Test
    void goesOnCallingWhereTheListShowsThatNoCallWasMade() {
        world.trouble("twilio", "Calls.create", "drop-before", 4);

        Outcome outcome = run(order(false));

        assertThat(outcome.attempts()).isEqualTo(5);
        assertThat(world.effects("twilio")).hasSize(1);
    }

    @Test
    void callsAgainWhereAPersonSaysSo() {
        world.trouble("twilio", "Calls.create", "drop-after", 5);
        run(order(false));
        world.allWell();

        Outcome retried = run(order(true));

        assertThat(retried.made().ref()).isNotEmpty();
    }

    @Test
    void asksOnceForEachAttempt() {
        world.trouble("twilio", "Calls.create", "status:503", 2);

        Outcome outcome = run(order(false));

        assertThat(world.requests("twilio").stream().filter("Calls.create"::equals))
                .hasSize(outcome.attempts())
                .hasSize(3);
    }
}
