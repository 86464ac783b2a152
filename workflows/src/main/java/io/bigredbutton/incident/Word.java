package io.bigredbutton.incident;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person says to an incident, from wherever they are. Every word has a key of its caller, by which it is
 * safe to say twice: a key that was heard already changes nothing.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verb")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Word.Acknowledge.class, name = "acknowledge"),
    @JsonSubTypes.Type(value = Word.PassOn.class, name = "pass-on"),
    @JsonSubTypes.Type(value = Word.Mitigate.class, name = "mitigate"),
    @JsonSubTypes.Type(value = Word.Resolve.class, name = "resolve"),
    @JsonSubTypes.Type(value = Word.Close.class, name = "close"),
    @JsonSubTypes.Type(value = Word.Reopen.class, name = "reopen"),
    @JsonSubTypes.Type(value = Word.Cancel.class, name = "cancel"),
    @JsonSubTypes.Type(value = Word.ChangeSeverity.class, name = "severity"),
    @JsonSubTypes.Type(value = Word.Note.class, name = "note"),
    @JsonSubTypes.Type(value = Word.Update.class, name = "update"),
    @JsonSubTypes.Type(value = Word.TakeRole.class, name = "role"),
    @JsonSubTypes.Type(value = Word.Retry.class, name = "retry"),
    @JsonSubTypes.Type(value = Word.Skip.class, name = "skip"),
    @JsonSubTypes.Type(value = Word.ByHand.class, name = "done"),
})
public sealed interface Word {

    /** What makes this word the same word when it comes twice. */
    String key();

    /** Who says it. */
    String by();

    /** The step that a word concerns, if it concerns one. */
    static @Nullable String step(Word word) {
        if (word instanceof Retry retry) {
            return retry.step();
        }
        if (word instanceof Skip skip) {
            return skip.step();
        }
        return word instanceof ByHand byHand ? byHand.step() : null;
    }

    /** I have it: paging stops. {@code how} is a phrase as "by pressing 1" where it did not come from the web. */
    record Acknowledge(
            String key,
            String by,
            @Nullable String how,
            @Nullable String note) implements Word {}

    /** Somebody else, please: the next is paged at once. {@code person} is the plan's id of who passes on. */
    record PassOn(String key, String by, String person) implements Word {}

    /** It no longer hurts. */
    record Mitigate(String key, String by, @Nullable String note) implements Word {}

    /** It is over. */
    record Resolve(String key, String by, @Nullable String note) implements Word {}

    /** Nothing is left to do. */
    record Close(String key, String by, @Nullable String note) implements Word {}

    /** It is back. */
    record Reopen(String key, String by, String reason) implements Word {}

    /** A false alarm. */
    record Cancel(String key, String by, String reason) implements Word {}

    /** How bad it is; lowering it takes a reason. */
    record ChangeSeverity(
            String key,
            String by,
            Severity severity,
            @Nullable String reason) implements Word {}

    /** Something worth keeping. {@code kind} as "note" or "indicator"; {@code at} where it happened earlier. */
    record Note(
            String key,
            String by,
            String kind,
            String text,
            @Nullable Instant at) implements Word {}

    /** News for everybody. {@code next} is how long until the next one, where it is not the severity's. */
    record Update(
            String key, String by, String text, @Nullable Duration next) implements Word {}

    /** Somebody has a role from now on. */
    record TakeRole(String key, String by, Role role, String person) implements Word {}

    /** Try a failed step again. */
    record Retry(
            String key, String by, String step, @Nullable String reason) implements Word {}

    /** Go on without a step. */
    record Skip(
            String key, String by, String step, @Nullable String reason) implements Word {}

    /** A person has done the step. */
    record ByHand(
            String key, String by, String step, @Nullable String reason) implements Word {}
}
