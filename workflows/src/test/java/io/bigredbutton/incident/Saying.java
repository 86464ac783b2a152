package io.bigredbutton.incident;

import java.time.Duration;
import java.time.Instant;

/** An incident that words are said to, one a minute, without any engine. */
final class Saying {

    static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private Incident incident;
    private Instant at = START;
    private int keys;

    private Saying(Incident incident) {
        this.incident = incident;
    }

    static Saying declared() {
        return new Saying(Incident.declared(Plans.declaration("inc-20261123-amber-falcon", START, Plans.whole())));
    }

    /** An incident that has come to that stage the usual way. */
    static Saying in(Stage stage) {
        Saying saying = declared();
        switch (stage) {
            case DECLARED -> {}
            case MITIGATED -> saying.says("mitigate");
            case RESOLVED -> saying.says("resolve");
            case CLOSED -> {
                saying.says("resolve");
                saying.says("close");
            }
            case CANCELLED -> saying.says("cancel");
        }
        return saying;
    }

    Incident incident() {
        return incident;
    }

    Heard says(String verb) {
        return says(word(verb));
    }

    Heard says(Word word) {
        at = at.plus(Duration.ofMinutes(1));
        Heard heard = incident.apply(word, at);
        incident = heard.incident();
        return heard;
    }

    String key() {
        return "key-" + ++keys;
    }

    /** A word of each verb, as somebody would say it. */
    Word word(String verb) {
        String by = "Ana Lima";
        return switch (verb) {
            case "acknowledge" -> new Word.Acknowledge(key(), by, null, null);
            case "pass-on" -> new Word.PassOn(key(), by, "ana");
            case "mitigate" -> new Word.Mitigate(key(), by, null);
            case "resolve" -> new Word.Resolve(key(), by, null);
            case "close" -> new Word.Close(key(), by, null);
            case "reopen" -> new Word.Reopen(key(), by, "it is back");
            case "cancel" -> new Word.Cancel(key(), by, "a test");
            case "severity" -> new Word.ChangeSeverity(key(), by, new Severity("SEV2"), null);
            case "note" -> new Word.Note(key(), by, "note", "A note.", null);
            case "update" -> new Word.Update(key(), by, "We look.", null);
            case "role" -> new Word.TakeRole(key(), by, Role.COMMANDER, by);
            case "retry" -> new Word.Retry(key(), by, "room", null);
            case "skip" -> new Word.Skip(key(), by, "room", null);
            case "done" -> new Word.ByHand(key(), by, "room", null);
            default -> throw new IllegalArgumentException(verb);
        };
    }
}
