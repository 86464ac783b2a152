package io.bigredbutton.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.incident.Plans;
import io.bigredbutton.plan.Person;
import io.bigredbutton.plan.Purpose;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final Person MUTE = new Person("mu", "Mu Tan", "mu@example.com", null, null, null);

    private final Refusals refusals = new Refusals();

    @Test
    void somebodyIsReachableWhileOneWayIsLeft() {
        assertThat(refusals.reachable(Plans.ANA)).isTrue();
        refusals.add("ana", "call", "no");
        refusals.add("ana", "call", "no");
        assertThat(refusals.reachable(Plans.ANA)).isTrue();
        refusals.add("ana", "sms", "no");
        assertThat(refusals.reachable(Plans.ANA)).isFalse();
        assertThat(refusals.reachable(MUTE)).isFalse();
    }

    @Test
    void nobodyIsLeftOnceEveryWayToEverybodyIsRefusedUntilThatIsForgotten() {
        refusals.add("ana", "call", "The number is wrong.");
        refusals.add("ana", "sms", "no");

        assertThat(refusals.nobodyLeft(List.of(Plans.ANA, Plans.BO))).isEmpty();
        assertThat(refusals.nobodyLeft(List.of(Plans.ANA, MUTE)))
                .contains("The number is wrong. Reach them by hand: Ana Lima +15550100001, Mu Tan (no number).");
        refusals.forget();
        assertThat(refusals.nobodyLeft(List.of(Plans.ANA, MUTE))).isEmpty();
    }

    @Test
    void nobodyCanBeWokenWhereNobodyHasANumberOrTheVendorIsOff() {
        assertThat(refusals.nobodyLeft(List.of(MUTE)))
                .contains("Nobody whom the plan pages has a telephone number. Reach them by hand: Mu Tan (no number).");
        assertThat(refusals.nobodyLeft(List.of())).contains("Nobody whom the plan pages has a telephone number.");
        assertThat(Refusals.nobodyCanBeWoken(Plans.without(Purpose.WAKE, "Twilio is off.")))
                .contains("Twilio is off. Reach them by hand: Ana Lima +15550100001, Bo Chen +15550100002.");
        assertThat(Refusals.nobodyCanBeWoken(Plans.whole())).isEmpty();
    }
}
