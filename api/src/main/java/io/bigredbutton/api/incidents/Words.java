package io.bigredbutton.api.incidents;

import io.bigredbutton.api.plan.Periods;
import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.incident.Role;
import io.bigredbutton.incident.Severity;
import io.bigredbutton.incident.Word;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words made from what people send, each field checked. */
public final class Words {

    /** The kinds of notes. */
    public static final List<String> KINDS =
            List.of("note", "indicator", "hypothesis", "decision", "action", "surprise", "learning");

    private Words() {}

    /** One of the verbs that take nothing but a note. */
    public static Word plain(String verb, Key key, @Nullable String by, @Nullable String note) {
        String who = by(by);
        String why = Texts.blockOrNothing("note", note, Texts.NOTE);
        return switch (verb) {
            case "acknowledge" -> new Word.Acknowledge(key.hash(), who, null, why);
            case "mitigate" -> new Word.Mitigate(key.hash(), who, why);
            case "resolve" -> new Word.Resolve(key.hash(), who, why);
            case "close" -> new Word.Close(key.hash(), who, why);
            default -> throw Refusal.missing("There is no verb '" + verb + "'.");
        };
    }

    /** It is back. */
    public static Word reopen(Key key, @Nullable String by, @Nullable String reason) {
        return new Word.Reopen(key.hash(), by(by), Texts.block("reason", reason, Texts.NOTE));
    }

    /** A false alarm. */
    public static Word cancel(Key key, @Nullable String by, @Nullable String reason) {
        return new Word.Cancel(key.hash(), by(by), Texts.block("reason", reason, Texts.NOTE));
    }

    /** How bad it is; the severity's name is checked later, against the plan of the incident that is spoken to. */
    public static Word severity(Key key, Body.SeveritySaid said) {
        String severity = Texts.line("severity", said.severity(), Texts.NAME);
        return new Word.ChangeSeverity(
                key.hash(),
                by(said.by()),
                new Severity(severity),
                Texts.blockOrNothing("reason", said.reason(), Texts.NOTE));
    }

    /** Something worth keeping. */
    public static Word note(Key key, Body.NoteSaid said) {
        String kind = said.kind() == null ? "note" : said.kind();
        if (!KINDS.contains(kind)) {
            throw Refusal.wrong("kind must be one of " + String.join(", ", KINDS) + ".");
        }
        return new Word.Note(
                key.hash(), by(said.by()), kind, Texts.block("text", said.text(), Texts.NOTE), at(said.at()));
    }

    /** News for everybody. */
    public static Word update(Key key, Body.UpdateSaid said) {
        return new Word.Update(
                key.hash(), by(said.by()), Texts.block("text", said.text(), Texts.NOTE), next(said.next()));
    }

    /** Somebody takes a role. */
    public static Word role(Key key, String role, Body.RoleSaid said) {
        Role known = Arrays.stream(Role.values())
                .filter(each -> each.word().equals(role))
                .findFirst()
                .orElseThrow(() -> Refusal.missing("There is no role of this name; there is: "
                        + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", ")) + "."));
        return new Word.TakeRole(key.hash(), by(said.by()), known, Texts.line("person", said.person(), Texts.NAME));
    }

    /** What becomes of a step: {@code retry}, {@code skip} or {@code done}. */
    public static Word step(String verb, Key key, String step, Body.Reasoned said) {
        String by = by(said.by());
        String reason = Texts.blockOrNothing("reason", said.reason(), Texts.NOTE);
        return switch (verb) {
            case "retry" -> new Word.Retry(key.hash(), by, step, reason);
            case "skip" -> new Word.Skip(key.hash(), by, step, reason);
            case "done" -> new Word.ByHand(key.hash(), by, step, reason);
            default -> throw Refusal.missing("A step can be told retry, skip or done.");
        };
    }

    private static String by(@Nullable String by) {
        return Texts.line("by", by, Texts.NAME);
    }

    private static @Nullable Duration next(@Nullable String next) {
        return next == null || next.isBlank()
                ? null
                : Periods.of(next).orElseThrow(() -> Refusal.wrong("next " + Periods.FORM + "."));
    }

    private static @Nullable Instant at(@Nullable String at) {
        if (at == null || at.isBlank()) {
            return null;
        }
        try {
            Instant instant = Instant.parse(at.strip().toUpperCase(Locale.ROOT));
            if (instant.isAfter(Instant.now().plusSeconds(60))) {
                throw Refusal.wrong("at must not lie in the future.");
            }
            return instant;
        } catch (DateTimeParseException e) {
            throw Refusal.wrong("at must be a time in UTC, as 2026-11-23T21:04:00Z.");
        }
    }
}
