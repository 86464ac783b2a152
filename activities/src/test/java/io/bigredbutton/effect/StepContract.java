package io.bigredbutton.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.effect.StepBench.Outcome;
import io.bigredbutton.response.Order;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every step keeps to, whatever troubles its vendor has: its effect is there once when the trouble is over, it
 * gives up only where trying again cannot help, and no failure says a secret.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StepContract {

    /** Short enough for tests, longer than any honest answer takes here. */
    protected static final Duration TIMEOUT = Duration.ofMillis(500);

    protected final VendorWorld world = new VendorWorld();
    private @Nullable StepBench bench;

    /** The adapter, pointed at {@link #world} with {@link #TIMEOUT} and {@link #secrets()}. */
    protected abstract Object adapter();

    /** The vendor's name in the simulator. */
    protected abstract String vendor();

    /** The step's activity, as {@code RoomOpen}. */
    protected abstract String step();

    /** The operations by which the step acts; each has every trouble in turn. */
    protected abstract List<String> acts();

    /** What the step is asked. */
    protected abstract Order order(boolean triedBefore);

    /** The effects that must be there once each, as {@code operation key}. */
    protected abstract List<String> effects();

    /** What must not stand in a failure. */
    protected abstract List<String> secrets();

    /** What was there before the step. */
    protected void before() {}

    /** The operations by which the step looks for what an earlier attempt did. */
    protected List<String> looks() {
        return List.of();
    }

    /** Whether that look is for what that act did. */
    protected boolean looksFor(String act, String look) {
        return true;
    }

    /** Operations without which the step is done all the same, and says so. */
    protected Set<String> niceties() {
        return Set.of();
    }

    /** How often an effect may be there after a failure that told nobody whether it was. */
    protected int mostAfterUnclear() {
        return 1;
    }

    /** The same, where looking for it fails too. */
    protected int mostWhenLookingFails() {
        return mostAfterUnclear();
    }

    /** Whether the step goes on after the vendor acted and failed twice in a row. */
    protected boolean outlastsTwo() {
        return true;
    }

    /** Whether the vendor can say when to ask again. */
    protected boolean tellsWhen() {
        return true;
    }

    /** The troubles that this vendor can have. */
    protected List<String> troubles() {
        return Troubles.ALL;
    }

    /** Whether trying again cannot help. */
    protected boolean isFinal(String operation, String trouble) {
        return Troubles.FINAL.contains(trouble);
    }

    /** Whether nobody knows if the vendor acted. */
    protected boolean isUnclear(String trouble) {
        return Troubles.UNCLEAR.contains(trouble);
    }

    @BeforeAll
    void open() {
        bench = new StepBench(adapter());
    }

    @AfterAll
    void close() {
        if (bench != null) {
            bench.close();
        }
        world.close();
    }

    @BeforeEach
    void forget() {
        world.reset();
        before();
    }

    /** Runs the step. */
    protected Outcome run(Order order) {
        return run(step(), order);
    }

    /** Runs another step of the same adapter. */
    protected Outcome run(String other, Order order) {
        return Objects.requireNonNull(bench).run(other, order);
    }

    @Test
    void actsOnceWhenAllIsWell() {
        Outcome outcome = run(order(false));

        assertThat(outcome.made().ref()).isNotEmpty();
        assertThat(outcome.attempts()).isEqualTo(1);
        assertOnce(1);
    }

    @Test
    void actsOnceWhenAnEarlierActivityHasActedAlready() {
        run(order(false));
        Outcome outcome = run(order(true));

        assertThat(outcome.made().ref()).isNotEmpty();
        assertOnce(mostAfterUnclear());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void isThereOnceWhenTheTroubleIsOver(String operation, String trouble, int times) {
        world.trouble(vendor(), operation, trouble, times);

        Outcome outcome = run(order(false));

        assertThat(outcome.made().ref()).isNotEmpty();
        assertThat(outcome.failures()).allMatch(failure -> !failure.isNonRetryable());
        assertOnce(isUnclear(trouble) ? mostAfterUnclear() : 1);
        assertSentences(outcome.failures());
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void givesUpAtOnceWhereTryingAgainCannotHelp(String operation, String trouble) {
        world.trouble(vendor(), operation, trouble, 1);

        Outcome outcome = run(order(false));

        assertThat(outcome.attempts()).isEqualTo(1);
        assertSentences(outcome.failures());
        if (niceties().contains(operation)) {
            assertThat(outcome.made().ref()).isNotEmpty();
            assertThat(outcome.made().told()).endsWith("retry.");
        } else {
            assertThat(outcome.refused()).isTrue();
            assertThat(outcome.sentence()).contains("retry");
            assertThat(run(order(true)).made().ref()).isNotEmpty();
            assertOnce(1);
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("looking")
    void actsOnceAlsoWhenLookingForItFails(String act, String look, String trouble) {
        world.trouble(vendor(), act, "drop-after", 1);
        world.trouble(vendor(), look, trouble, 1);

        Outcome outcome = run(order(false));

        assertThat(outcome.made().ref()).isNotEmpty();
        assertOnce(mostWhenLookingFails());
        assertSentences(outcome.failures());
    }

    @Test
    void waitsAsLongAsTheVendorSays() {
        world.trouble(vendor(), acts().get(0), "ratelimit:2", 1);

        Outcome outcome = run(order(false));

        assertThat(outcome.failures()).hasSize(1);
        assertThat(outcome.failures().get(0).getNextRetryDelay()).isEqualTo(tellsWhen() ? Duration.ofSeconds(2) : null);
    }

    List<Arguments> passing() {
        return Cases.passing(this);
    }

    List<Arguments> lasting() {
        return Cases.lasting(this);
    }

    List<Arguments> looking() {
        return Cases.looking(this);
    }

    private void assertOnce(int most) {
        List<String> operations = effects().stream()
                .map(effect -> effect.split(" ", 2)[0])
                .distinct()
                .toList();
        Map<String, Integer> counts = new LinkedHashMap<>(world.counts(vendor(), operations));

        assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(effects());
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(1, most));
    }

    private void assertSentences(List<ApplicationFailure> failures) {
        assertThat(failures).allSatisfy(failure -> {
            assertThat(failure.getOriginalMessage()).endsWith(".").doesNotContain("\n");
            assertThat(failure.getCause()).isNull();
            secrets().forEach(secret -> assertThat(failure.toString()).doesNotContain(secret));
        });
    }
}
