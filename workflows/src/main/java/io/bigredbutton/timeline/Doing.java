package io.bigredbutton.timeline;

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
 */
record Doing(
        String activityId,
        String key,
        String slug,
        String queue,
        String summary,
        Instant since,
        int attempts,
        @Nullable String lastFailure) {

    Doing attempted(int attempts, @Nullable String lastFailure) {
        return new Doing(activityId, key, slug, queue, summary, since, attempts, lastFailure);
    }

    boolean page() {
        return slug.equals("page");
    }

    /** The sort of line that it makes. */
    String kind() {
        return switch (slug) {
            case "page" -> "page";
            case "reminder", "question", "review-reminder" -> "reminder";
            default -> slug.startsWith("review-") ? "review" : "step";
        };
    }
}
