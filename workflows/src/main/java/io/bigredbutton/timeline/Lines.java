package io.bigredbutton.timeline;

import io.bigredbutton.incident.Acknowledgement;
import io.bigredbutton.incident.Declaration;
import io.bigredbutton.incident.Heard;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.News;
import io.bigredbutton.incident.Word;
import io.bigredbutton.paging.PageReport;
import io.bigredbutton.response.Made;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lines of a story, in a person's words. */
final class Lines {

    /** Who speaks where nobody else did. */
    static final String OURSELVES = "Big Red Button";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "EEEE, d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Lines() {}

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    static Entry plain(Instant at, String kind, String who, String text) {
        return new Entry(at, at, kind, who, text, null, null, null, null);
    }

    static Entry declared(Declaration said) {
        String severity = said.severity() == null ? "" : said.severity() + ": ";
        return plain(said.declaredAt(), "declared", said.declaredBy(), severity + said.title());
    }

    static Entry reported(PageReport report, Instant at) {
        return new Entry(at, at, "page", report.person(), report.told(), "page", null, null, null);
    }

    static Entry done(Doing doing, @Nullable Made made, Instant at) {
        String told = made == null ? doing.summary() + ": done." : made.told();
        String link = made == null || made.link() == null ? null : made.link().toString();
        return step(doing, told + retried(doing), at, doing.lastFailure(), link);
    }

    static Entry failed(Doing doing, String sentence, Instant at) {
        String hand = doing.kind().equals("step") ? " Retry it, skip it, or mark it done by hand." : "";
        return step(doing, doing.summary() + " failed: " + sentence + hand + retried(doing), at, sentence, null);
    }

    static Entry refused(Word word, String refusal, Instant at) {
        return plain(at, "note", word.by(), "Refused: " + refusal);
    }

    /** A word that was heard for the first time. */
    static Entry said(Word word, Incident before, Heard heard, Instant at) {
        Incident now = heard.incident();
        if (word instanceof Word.Note note) {
            Instant when = note.at() == null ? at : note.at();
            return new Entry(when, at, note.kind(), note.by(), note.text(), null, null, null, null);
        }
        if (!heard.changed()) {
            return plain(at, kind(word), word.by(), "Said again what was so already: " + verb(word) + ".");
        }
        if (word instanceof Word.Acknowledge) {
            return acknowledged(word, now, at);
        }
        String step = Word.step(word);
        if (step != null) {
            return new Entry(at, at, "step", word.by(), aboutStep(word, step, now), step, null, null, null);
        }
        if (word instanceof Word.PassOn) {
            return plain(at, "page", word.by(), word.by() + " passed the page on.");
        }
        List<News> news = now.news();
        boolean told = news.size() > before.news().size();
        return plain(at, kind(word), word.by(), told ? text(word, news.get(news.size() - 1)) : verb(word) + ".");
    }

    private static String text(Word word, News news) {
        return word instanceof Word.Update update ? update.text() : news.text();
    }

    private static Entry acknowledged(Word word, Incident now, Instant at) {
        Acknowledgement has = now.acknowledged();
        String how = has == null || has.how() == null ? "" : ", " + has.how();
        long after = ChronoUnit.SECONDS.between(now.openedAt(), at);
        String text = word.by() + " has it" + how + ", " + after + " s after it was opened.";
        return plain(at, "acknowledged", word.by(), text);
    }

    private static String aboutStep(Word word, String slug, Incident now) {
        String what = now.board().find(slug).map(step -> step.what()).orElse(slug);
        String why = word instanceof Word.Retry retry
                ? retry.reason()
                : word instanceof Word.Skip skip
                        ? skip.reason()
                        : word instanceof Word.ByHand byHand ? byHand.reason() : null;
        return what + ": " + verb(word) + " by " + word.by() + (why == null || why.isBlank() ? "." : ": " + why);
    }

    private static String kind(Word word) {
        if (word instanceof Word.Acknowledge) {
            return "acknowledged";
        }
        if (word instanceof Word.ChangeSeverity) {
            return "severity";
        }
        if (word instanceof Word.TakeRole) {
            return "role";
        }
        if (word instanceof Word.Update) {
            return "status";
        }
        return Word.step(word) == null ? "state" : "step";
    }

    private static String verb(Word word) {
        return word.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static Entry step(Doing doing, String text, Instant at, @Nullable String failure, @Nullable String link) {
        String slug = doing.slug().isEmpty() ? null : doing.slug();
        return new Entry(at, at, doing.kind(), doing.queue(), text, slug, doing.attempts(), failure, link);
    }

    private static String retried(Doing doing) {
        if (doing.attempts() < 2) {
            return "";
        }
        String before = doing.lastFailure() == null ? "" : ", before the last: " + doing.lastFailure();
        return " (" + doing.attempts() + " attempts since " + doing.since().truncatedTo(ChronoUnit.SECONDS) + before
                + ")";
    }
}
