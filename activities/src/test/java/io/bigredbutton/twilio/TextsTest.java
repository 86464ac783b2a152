package io.bigredbutton.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.effect.StepBench.Outcome;
import io.bigredbutton.effect.StepContract;
import io.bigredbutton.effect.VendorWorld.Effect;
import io.bigredbutton.paging.Pager.Page;
import io.bigredbutton.response.Order;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sending a text message with Twilio. */
class TextsTest extends StepContract {

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
        return "PageText";
    }

    @Override
    protected List<String> acts() {
        return List.of("Messages.create");
    }

    @Override
    protected List<String> looks() {
        return List.of("Messages.list");
    }

    @Override
    protected int mostWhenLookingFails() {
        return 2;
    }

    @Override
    protected Order order(boolean triedBefore) {
        return TwilioWorld.page(triedBefore);
    }

    @Override
    protected List<String> effects() {
        return List.of("Messages.create " + TwilioWorld.TOKEN);
    }

    @Override
    protected List<String> secrets() {
        return TwilioWorld.secrets();
    }

    @Test
    void saysTheWordsThePageAndHowToAnswer() {
        Outcome outcome = run(order(false));

        assertThat(outcome.made().told()).isEqualTo("Sent a text message to Ana Lima.");
        Effect sent = world.effects("twilio").get(0);
        assertThat(sent.detail().get("to").asText()).isEqualTo(TwilioWorld.ANA);
        assertThat(sent.detail().get("text").asText())
                .isEqualTo("SEV2: Checkout is failing.\nhttp://127.0.0.1:8080/incidents/inc-20261122-amber-falcon\n"
                        + "Answer 1 to acknowledge, 2 to pass it on. [P-7F3K2]");
    }

    @Test
    void findsWhatWasSentInsteadOfSendingAgain() {
        world.trouble("twilio", "Messages.create", "drop-after", 1);

        Outcome outcome = run(order(false));

        assertThat(outcome.made().ref()).isEqualTo(sid());
        assertThat(world.requests("twilio"))
                .filteredOn(operation -> operation.startsWith("Messages"))
                .containsExactly("Messages.create", "Messages.list");
    }

    @Test
    void marksTheCopyThatIsSentBlindly() {
        world.trouble("twilio", "Messages.create", "drop-after", 1);
        world.trouble("twilio", "Messages.list", "status:503", 1);

        run(order(false)).made();

        assertThat(world.effects("twilio")).hasSize(2);
        assertThat(world.effects("twilio").get(1).detail().get("text").asText()).startsWith("(repeat) SEV2");
    }

    @Test
    void onlyLooksAfterTwoUnclearSends() {
        world.trouble("twilio", "Messages.create", "drop-after", 5);
        world.trouble("twilio", "Messages.list", "status:503", 3);

        Outcome outcome = run(order(false));

        assertThat(outcome.made().ref()).isNotEmpty();
        assertThat(world.effects("twilio")).hasSize(2);
        assertThat(outcome.sentence()).isEqualTo("Twilio answered HTTP 503 (error 20503).");
    }

    @Test
    void goesOnSendingWhereTheListShowsThatNothingCame() {
        world.trouble("twilio", "Messages.create", "drop-before", 4);

        Outcome outcome = run(order(false));

        assertThat(outcome.attempts()).isEqualTo(5);
        assertThat(world.effects("twilio")).hasSize(1);
    }

    @Test
    void takesNoOtherMessageForItsOwn() {
        run(TwilioWorld.page(false));
        world.trouble("twilio", "Messages.create", "drop-before", 1);

        run(new Page(
                        "other",
                        false,
                        TwilioWorld.page(false).incident(),
                        "ana",
                        "Ana Lima",
                        TwilioWorld.ANA,
                        1,
                        2,
                        "SEV2: Checkout is failing.",
                        "P-9QXZ1",
                        TwilioWorld.page(false).page()))
                .made();

        assertThat(world.effects("twilio")).extracting(Effect::key).containsExactly("P-7F3K2", "P-9QXZ1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12345          | 21211 | Correct it in the plan's people",
                "+15005550002   | 21612 | Set TWILIO_FROM",
                "+15005550003   | 21408 | Geo permissions",
                "+15005550004   | 21610 | can send START to +15550000000",
                "+15005550009   | 21614 | Put a mobile number in the plan's people"
            })
    void refusesInASentenceThatSaysWhatToDo(String phone, String code, String advice) {
        Outcome outcome = run(TwilioWorld.page(false, phone, "SEV2: Checkout is failing."));

        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.attempts()).isEqualTo(1);
        assertThat(outcome.sentence()).contains(advice, "(error " + code + ")").endsWith("retry.");
    }

    @Test
    void namesTheVariablesOfBadCredentials() {
        world.trouble("twilio", "*", "credentials", 1);

        assertThat(run(order(false)).sentence())
                .isEqualTo("Twilio refused our credentials (error 20003). Set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN,"
                        + " then retry.");
    }

    private String sid() {
        return world.effects("twilio").get(0).detail().get("sid").asText();
    }
}
