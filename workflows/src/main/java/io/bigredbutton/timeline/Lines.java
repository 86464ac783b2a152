package io.bigredbutton.timeline;

import io.bigredbutton.incident.Declaration;
import io.bigredbutton.incident.Heard;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Moments;
import io.bigredbutton.incident.News;
import io.bigredbutton.incident.Word;
import io.bigredbutton.paging.PageReport;
import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.response.Made;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a story, in a person's words. */
final class Lines {

    /** Who speaks where nobody else did. */
    static final String OURSELVES = "Big Red Button";

    private Lines() {}

    static Entry plain(Instant at, String kind, String who, String text) {
        return new Entry(at, at, kind, who, text, null, null, null, null);
    }

    /** The first line; where the clock at the door is ahead, still no later than what follows. */
    static Entry declared(Declaration said, Instant started) {
        Instant at = said.declaredAt().isAfter(started) ? started : said.declaredAt();
        String severity = said.severity() == null ? "" : said.severity() + ": ";
        return plain(at, "declared", said.declaredBy(), severity + said.title());
    }

    static Entry reported(PageReport report, ResponsePlan plan, Instant at) {
        String who = plan.person(report.person()).name();
        return new Entry(at, at, "page", who, report.told(), "page", null, null, null);
    }

    static Entry done(Doing doing, @Nullable Made made, Instant at) {
        String told = doing.reminder() ? doing.summary() : made == null ? doing.summary() + ": done." : made.told();
        String link = made == null || made.link() == null ? null : made.link().toString();
        return step(doing, told + retried(doing, doing.lastFailure()), at, doing.lastFailure(), link);
    }

    static Entry failed(Doing doing, String sentence, Instant at) {
        boolean waits = doing.kind().equals("step") || doing.kind().equals("review");
        String hand = waits ? " Retry it, skip it, or mark it done by hand." : "";
        String what = doing.reminder() ? "A reminder did not go out: " : doing.summary() + ": failed for good. ";
        return step(doing, what + sentence + retried(doing, null) + hand, at, sentence, null);
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
            return plain(at, kind(word), word.by(), Said.again(word, now));
        }
        if (before.acknowledged() == null && now.acknowledged() != null) {
            return plain(at, "acknowledged", word.by(), Said.ofHaving(word, now, at));
        }
        String step = Word.step(word);
        if (step != null) {
            return new Entry(at, at, "step", word.by(), Said.ofStep(word, step, now), step, null, null, null);
        }
        if (word instanceof Word.PassOn) {
            return plain(at, "page", word.by(), word.by() + " passed the page on.");
        }
        List<News> news = now.news();
        boolean told = news.size() > before.news().size();
        return plain(at, kind(word), word.by(), told ? text(word, news.get(news.size() - 1)) : Said.what(word) + ".");
    }

    private static String text(Word word, News news) {
        return word instanceof Word.Update update ? update.text() : news.text();
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

    private static Entry step(Doing doing, String text, Instant at, @Nullable String failure, @Nullable String link) {
        String slug = doing.step() && !doing.slug().isEmpty() ? doing.slug() : null;
        return new Entry(at, at, doing.kind(), doing.queue(), text, slug, doing.attempts(), failure, link);
    }

    /** The engine keeps of earlier attempts how many there were, the last failure and the first time. */
    private static String retried(Doing doing, @Nullable String failure) {
        if (doing.attempts() < 2) {
            return "";
        }
        String last = failure == null ? "" : "; the last failure: " + failure.replaceAll("[.]$", "");
        return " (" + doing.attempts() + " attempts since " + Moments.time(doing.since()) + last + ".)";
    }
}
