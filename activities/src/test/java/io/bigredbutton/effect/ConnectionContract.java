package io.bigredbutton.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bigredbutton.check.Connection;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every look at a vendor keeps to: it changes nothing, asks once, ends in time, and says in a sentence without a
 * secret what is to be mended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConnectionContract {

    /** Longer than any honest answer takes here, even the first of a cold machine. */
    protected static final Duration PATIENT = Duration.ofSeconds(8);

    private static final Duration SHORT = Duration.ofMillis(500);

    /** What the workflow gives a look. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    /** Who only reads may read again where the line was cut. */
    private static final int ALWAYS = 99;

    protected final VendorWorld world = new VendorWorld();

    /** The look, pointed at {@link #world}. */
    protected abstract Connection connection(Duration timeout);

    /** The vendor's name in the simulator. */
    protected abstract String vendor();

    /** What is asked, as the vendor names it. */
    protected abstract String operation();

    /** What must not stand in a failure. */
    protected abstract List<String> secrets();

    /** What a person has to set where our key is refused. */
    protected abstract String remedy();

    /** The fault that is this vendor's "not now". */
    protected String notNow() {
        return "status:503";
    }

    /** The operation at which the vendor refuses a wrong key. */
    protected String letsIn() {
        return operation();
    }

    @AfterAll
    void close() {
        world.close();
    }

    @BeforeEach
    void forget() {
        world.reset();
    }

    @Test
    void findsAVendorThatIsWellAndChangesNothing() {
        String told = connection(PATIENT).check();

        assertThat(told).endsWith(".");
        assertThat(world.effects(vendor())).isEmpty();
        assertThat(world.requests(vendor())).containsExactly(operation());
    }

    @Test
    void saysWhatToSetWhereOurKeyIsRefused() {
        world.trouble(vendor(), letsIn(), "credentials", 1);

        ApplicationFailure failure = failure(PATIENT);

        assertThat(failure.isNonRetryable()).isTrue();
        assertThat(failure.getOriginalMessage()).contains(remedy());
    }

    @Test
    void tellsTroubleThatPassesFromARefusal() {
        world.trouble(vendor(), operation(), notNow(), 1);

        ApplicationFailure failure = failure(PATIENT);

        assertThat(failure.isNonRetryable()).isFalse();
        assertThat(failure.getOriginalMessage()).contains(notNow().replace("status:", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "refuse", "drop-before", "garbage", "oversized", "ratelimit:1"})
    void endsInTimeWhateverTheVendorDoes(String fault) {
        world.trouble(vendor(), operation(), fault, ALWAYS);
        long start = System.nanoTime();

        ApplicationFailure failure = failure(SHORT);

        assertThat(failure.isNonRetryable()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LOOK);
    }

    private ApplicationFailure failure(Duration timeout) {
        ApplicationFailure failure = catchThrowableOfType(
                ApplicationFailure.class, () -> connection(timeout).check());
        assertThat(failure).isNotNull();
        assertThat(failure.getOriginalMessage()).endsWith(".");
        assertThat(failure.getCause()).isNull();
        secrets().forEach(secret -> assertThat(failure.toString()).doesNotContain(secret));
        return failure;
    }
}
