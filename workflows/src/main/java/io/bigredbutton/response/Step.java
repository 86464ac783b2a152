package io.bigredbutton.response;

import io.bigredbutton.plan.Purpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a response, and how far it is.
 *
 * @param slug its name in addresses, as {@code room} or {@code mail-ana}
 * @param about what it concerns: a recipient's slug, a stage, the number of a piece of news; may be empty
 * @param what one phrase for people, as "Open a room"
 * @param opening which opening of the incident it belongs to, so that after a reopening it has a new key
 * @param tried whether an activity of its key was ever begun
 * @param attempt 0 before the first
 * @param lastFailure one sentence; also why it is skipped
 * @param nextAttemptAt when it is tried again, where it is {@link StepState#RETRYING}
 */
public record Step(
        String slug,
        Kind kind,
        String about,
        String what,
        Purpose purpose,
        String vendor,
        int opening,
        StepState state,
        boolean tried,
        int attempt,
        @Nullable String lastFailure,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant startedAt,
        @Nullable Instant doneAt,
        @Nullable Made made) {

    /** A step that nobody has begun. */
    static Step planned(
            String slug, Kind kind, String about, String what, Purpose purpose, String vendor, int opening) {
        return new Step(
                slug,
                kind,
                about,
                what,
                purpose,
                vendor,
                opening,
                StepState.WAITING,
                false,
                0,
                null,
                null,
                null,
                null,
                null);
    }

    Step began(Instant at) {
        return with(
                StepState.RUNNING,
                true,
                Math.max(attempt, 1),
                null,
                null,
                startedAt == null ? at : startedAt,
                null,
                made);
    }

    Step attempted(int attempt, @Nullable String failure, @Nullable Instant next) {
        StepState now = failure != null && next != null ? StepState.RETRYING : state;
        return with(now, tried, attempt, failure, next, startedAt, doneAt, made);
    }

    Step done(Instant at, @Nullable Made made) {
        return with(StepState.DONE, tried, attempt, lastFailure, null, startedAt, at, made);
    }

    Step failed(String failure) {
        return with(StepState.FAILED, tried, attempt, failure, null, startedAt, null, made);
    }

    Step settled(StepState as, Instant at, @Nullable String why) {
        return with(as, tried, attempt, why == null ? lastFailure : why, null, startedAt, at, made);
    }

    Step waiting() {
        return with(StepState.WAITING, tried, attempt, lastFailure, null, startedAt, null, made);
    }

    Step again(int opening) {
        return planned(slug, kind, about, what, purpose, vendor, opening);
    }

    private Step with(
            StepState state,
            boolean tried,
            int attempt,
            @Nullable String lastFailure,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant startedAt,
            @Nullable Instant doneAt,
            @Nullable Made made) {
        return new Step(
                slug,
                kind,
                about,
                what,
                purpose,
                vendor,
                opening,
                state,
                tried,
                attempt,
                lastFailure,
                nextAttemptAt,
                startedAt,
                doneAt,
                made);
    }
}
