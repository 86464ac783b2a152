package io.bigredbutton.api.pages;

import io.bigredbutton.response.Made;
import io.bigredbutton.response.Step;
import io.bigredbutton.response.StepState;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step as a person sees it.
 *
 * @param look the name of its looks: done, running, retrying, failed, skipped, waiting
 * @param how one sentence of how it goes
 * @param next when it is tried again
 * @param hand whether it can be skipped or marked as done by hand
 * @param failed whether it can be tried again
 */
public record StepLine(
        String slug,
        String what,
        String vendor,
        String look,
        String state,
        String how,
        @Nullable Instant next,
        @Nullable String soon,
        @Nullable URI link,
        boolean hand,
        boolean failed) {

    static StepLine of(Step step, boolean ended, Instant now) {
        boolean failed = step.state() == StepState.FAILED;
        Instant next = step.state() == StepState.RETRYING ? step.nextAttemptAt() : null;
        return new StepLine(
                step.slug(),
                step.what(),
                step.vendor(),
                step.state() == StepState.BY_HAND ? "done" : word(step.state()),
                word(step.state()).replace('_', ' '),
                how(step),
                next,
                next == null ? null : Times.from(next, now),
                link(step.made()),
                !ended && (failed || step.state().underWay()),
                !ended && failed);
    }

    private static @Nullable URI link(@Nullable Made made) {
        URI link = made == null ? null : made.link();
        boolean web = link != null && ("http".equals(link.getScheme()) || "https".equals(link.getScheme()));
        return web ? link : null;
    }

    private static String word(StepState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String how(Step step) {
        String failure = step.lastFailure() == null ? "" : step.lastFailure();
        return switch (step.state()) {
            case RETRYING -> "Attempt " + step.attempt() + " failed: " + failure;
            case FAILED -> failure + " It is not tried again by itself.";
            case RUNNING -> step.attempt() > 1 ? "Attempt " + step.attempt() + " is under way. " + failure : "";
            case SKIPPED, BY_HAND -> failure;
            case WAITING -> "";
            case DONE -> {
                Made made = step.made();
                String told = made == null ? "" : made.told();
                yield step.attempt() > 1 ? told + " It took " + step.attempt() + " attempts." : told;
            }
        };
    }
}
