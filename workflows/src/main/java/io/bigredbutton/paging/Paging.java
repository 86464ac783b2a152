package io.bigredbutton.paging;

import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Situation;
import io.bigredbutton.plan.Person;
import io.bigredbutton.response.Patience;
import io.bigredbutton.response.StepState;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Pages one person after the other, round after round, until somebody answers or nobody is needed any more. */
public final class Paging {

    private final Situation situation;
    private final Rings rings;
    private Turn turn;
    private boolean next;
    private boolean rangBefore;

    /** Paging that goes on at that turn; {@code rangBefore} where an earlier run may have rung it already. */
    public Paging(Situation situation, URI page, Turn turn, boolean rangBefore) {
        this.rangBefore = rangBefore;
        this.situation = situation;
        this.rings = new Rings(situation, page, this::somebodyCannotBeReached);
        this.turn = turn;
    }

    /** Whose turn it is. */
    public Turn turn() {
        return turn;
    }

    /** Begins with the first again, for a further opening of the incident. */
    public void fromTheTop() {
        turn = Turn.FIRST;
        rings.forgive();
    }

    /** Pages until somebody answers; the scope around it ends it where nobody is needed any more. */
    public void pageUntilSomebodyAnswers() {
        awaitAHand();
        while (!settled()) {
            ring(people().get(turn.place()));
            if (!settled()) {
                turn = turn.next(people().size());
            }
        }
        rings.stop();
    }

    /** Somebody asks for the next person. */
    public void passedOn(String person) {
        next |= person.equals(current().id()) && people().size() > 1;
    }

    /** The vendor says what came of a page. */
    public void reported(PageReport report) {
        boolean now = report.opening() == incident().opening() && report.round() == turn.round();
        if (now
                && !report.reached()
                && report.channel().equals("call")
                && report.person().equals(current().id())) {
            next |= turn.place() + 1 < people().size();
        }
    }

    private void ring(Person person) {
        next = false;
        Duration patience = incident().plan().paging().patience();
        if (rings.reachable(person)) {
            rings.begin(person, turn.round(), rangBefore);
            rangBefore = false;
            Patience.until(
                    () -> settled() || next, patience, "Page the next person unless " + person.name() + " answers");
        }
        rings.whyNobodyIsLeft().ifPresent(why -> {
            situation.change(board -> board.failed("page", why));
            awaitAHand();
            rings.forgive();
        });
    }

    private void somebodyCannotBeReached(Person person) {
        next |= person.id().equals(current().id());
    }

    /** Where nobody can be woken, a person's word is waited for. */
    private void awaitAHand() {
        Patience.until(() -> !situation.board().is("page", StepState.FAILED));
        situation.change(board -> board.began("page", Situation.now()));
    }

    private boolean settled() {
        return situation
                .board()
                .find("page")
                .filter(step -> !step.state().settled())
                .isEmpty();
    }

    private Person current() {
        return people().isEmpty() ? new Person("", "", null, null, null, null) : people().get(turn.place());
    }

    private List<Person> people() {
        return incident().plan().responders();
    }

    private Incident incident() {
        return situation.incident();
    }
}
