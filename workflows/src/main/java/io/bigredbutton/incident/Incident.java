package io.bigredbutton.incident;

import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.plan.TicketPlan;
import io.bigredbutton.response.Board;
import io.bigredbutton.response.Kind;
import io.bigredbutton.response.PlannedSteps;
import io.bigredbutton.response.Step;
import io.bigredbutton.response.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it stands: the whole state of its workflow, and what its history folds to.
 *
 * @param opening 1, and one more for each reopening
 * @param acknowledged who has it in this opening
 * @param lastNewsAt when people last heard something, from which the next update is due
 * @param promised how long until the next update, where somebody promised another time than the severity's
 * @param news what people were told, oldest first
 * @param heard the keys of the words that were heard, each with the hash of what it said
 */
public record Incident(
        IncidentId id,
        String title,
        @Nullable String description,
        @Nullable Severity severity,
        List<String> services,
        Stage stage,
        int opening,
        String declaredBy,
        Instant declaredAt,
        Instant openedAt,
        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable Acknowledgement acknowledged,
        Map<Role, String> roles,
        Instant lastNewsAt,
        @Nullable Duration promised,
        List<News> news,
        Board board,
        ResponsePlan plan,
        Map<String, String> heard) {

    /** The incident at its first moment. */
    public static Incident declared(Declaration said) {
        Instant now = said.declaredAt();
        return new Incident(
                        said.id(),
                        said.title(),
                        said.description(),
                        said.severity(),
                        said.services(),
                        Stage.DECLARED,
                        1,
                        said.declaredBy(),
                        now,
                        now,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        now,
                        null,
                        List.of(),
                        PlannedSteps.atDeclaration(said.plan(), now),
                        said.plan(),
                        Map.of())
                .withoutWhatCannotBe(now);
    }

    /** Folds what somebody said: the workflow and the timeline both do it here. */
    public Heard apply(Word word, Instant at) {
        if (heard.containsKey(word.key())) {
            return Heard.nothing(this);
        }
        Heard outcome = new Hearing(this, at).hear(word);
        Incident after = outcome.incident().hearing(word).withoutWhatCannotBe(at);
        return new Heard(after, outcome.changed(), outcome.refusal());
    }

    /** Whether this key was heard already with something else said under it. */
    public boolean contradicts(Word word) {
        String before = heard.get(word.key());
        return before != null && !before.equals(saidBy(word));
    }

    /** Somebody in a role. */
    public Optional<String> in(Role role) {
        return Optional.ofNullable(roles.get(role));
    }

    /** When the next update is owed, while work is going on. */
    public Instant updateDue() {
        return lastNewsAt.plus(promised == null ? plan.rule(severity).updateEvery() : promised);
    }

    /** Whether nothing can be said any more. */
    public boolean over() {
        return stage == Stage.CANCELLED;
    }

    /** The same incident with its steps further on. */
    public Incident with(Board board) {
        return board == this.board ? this : edit().board(board).done();
    }

    /** What an alerting system has to say meanwhile; people hear it in the room. */
    public Incident alertSaid(String text, Instant at) {
        return over() ? this : telling("alert", text, false, at).withoutWhatCannotBe(at);
    }

    /** The steps that nothing can come of any more are skipped, with the reason. */
    public Incident withoutWhatCannotBe(Instant at) {
        return with(board.withoutNeed("room", "There is no room.", at, Kind.INVITE, Kind.NEWS_ROOM)
                .withoutNeed("ticket", "There is no ticket.", at, Kind.MOVE_TICKET)
                .settleAll(this::movesToAStagePassed, StepState.SKIPPED, at, "The incident is past that.")
                .unlessOneCanBeWoken(plan));
    }

    private boolean movesToAStagePassed(Step step) {
        TicketPlan ticket = plan.ticket();
        return step.kind() == Kind.MOVE_TICKET && ticket != null && ticket.past(Stage.valueOf(step.about()), stage);
    }

    /** A title for people, with its severity where it is known. */
    public String headline() {
        return severity == null ? title : severity + ": " + title;
    }

    Edit edit() {
        return new Edit(this);
    }

    private Incident hearing(Word word) {
        Map<String, String> keys = new HashMap<>(heard);
        keys.put(word.key(), saidBy(word));
        return edit().heard(Map.copyOf(keys)).done();
    }

    private static String saidBy(Word word) {
        return Hash.of(word.toString()).substring(0, 12);
    }

    /** A piece of news with the steps that tell it. */
    Incident telling(String subject, String text, boolean mailed, Instant at) {
        News piece = new News(news.size() + 1, subject, text, mailed);
        List<News> all = new ArrayList<>(news);
        all.add(piece);
        return edit().news(List.copyOf(all))
                .board(PlannedSteps.forNews(board, plan, piece, opening, at))
                .done();
    }
}
