package io.bigredbutton.effect;

import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides what is final. Final means: trying again could not change the answer until a person changes
 * something. Each message is a sentence that people see; no secret may be in it, so a cause is never passed on.
 */
public final class Trouble {

    /** The failure's type where trying again cannot help. */
    public static final String REFUSED = "Refused";

    /** The failure's type where nothing was done and it is tried again. */
    public static final String LATER = "Later";

    /** The failure's type where it may have been done: look before doing it again. */
    public static final String UNCLEAR = "Unclear";

    private Trouble() {}

    /** The vendor will not do it until a person changes something; the sentence says what. */
    public static ApplicationFailure refused(String sentence) {
        return ApplicationFailure.newBuilder()
                .setMessage(sentence)
                .setType(REFUSED)
                .setNonRetryable(true)
                .build();
    }

    /** The vendor did nothing and may do it later; {@code after} is its own word for when. */
    public static ApplicationFailure later(String sentence, @Nullable Duration after) {
        return retried(LATER, sentence, after);
    }

    /** Nobody knows whether the vendor did it. */
    public static ApplicationFailure unclear(String sentence) {
        return retried(UNCLEAR, sentence, null);
    }

    /**
     * What an HTTP status means: 408, 425, 429 and 5xx are never final, 5xx and 408 are unclear where the request
     * changes something, everything else from 300 on is final.
     *
     * @param changes whether the request asked for an effect
     * @param after the vendor's {@code Retry-After}
     */
    public static ApplicationFailure ofStatus(int status, boolean changes, @Nullable Duration after, String sentence) {
        if (status == 425 || status == 429 || (status == 503 && after != null)) {
            return later(sentence, after);
        }
        if (status == 408 || status >= 500) {
            return changes ? retried(UNCLEAR, sentence, after) : later(sentence, after);
        }
        return refused(sentence);
    }

    /** Whether nobody knows if this failure's request was carried out. */
    public static boolean unclear(ApplicationFailure failure) {
        return UNCLEAR.equals(failure.getType());
    }

    private static ApplicationFailure retried(String type, String sentence, @Nullable Duration after) {
        ApplicationFailure.Builder failure = ApplicationFailure.newBuilder()
                .setMessage(sentence)
                .setType(type)
                .setCategory(ApplicationErrorCategory.BENIGN);
        return after == null
                ? failure.build()
                : failure.setNextRetryDelay(after).build();
    }
}
