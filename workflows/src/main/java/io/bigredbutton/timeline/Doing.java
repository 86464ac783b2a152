package io.bigredbutton.timeline;

import io.bigredbutton.response.StepKeys;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One activity that the history tells of.
 *
 * @param key the step's key
 * @param slug the step that it belongs to
 * @param queue the vendor whose queue it waits in
 * @param summary the sentence it was scheduled with
 * @param attempts how many there were, where the engine has told
 * @param lastFailure why the one before the last failed
 * @param wanted whether its outcome still counts; one that was called off may act all the same
 */
record Doing(
        String activityId,
        String key,
        String slug,
        String queue,
        String summary,
        Instant since,
        int attempts,
        @Nullable String lastFailure,
        boolean wanted) {

    Doing attempted(int attempts, @Nullable String lastFailure) {
        return new Doing(activityId, key, slug, queue, summary, since, attempts, lastFailure, wanted);
    }

    Doing unwanted() {
        return new Doing(activityId, key, slug, queue, summary, since, attempts, lastFailure, false);
    }

    int opening() {
        return StepKeys.opening(key);
    }

    boolean page() {
        return slug.equals("page");
    }

    /** Whether its summary is what people were reminded of. */
    boolean reminder() {
        return slug.equals("reminder") || slug.equals("question");
    }

    /** Whether it is one of the board's steps, and not only said in passing. */
    boolean step() {
        return !kind().equals("reminder");
    }

    /** The sort of line that it makes. */
    String kind() {
        if (reminder()) {
            return "reminder";
        }
        return switch (slug) {
            case "page" -> "page";
            case "review-reminder" -> "reminder";
            default -> slug.startsWith("review-") ? "review" : "step";
        };
    }
}
