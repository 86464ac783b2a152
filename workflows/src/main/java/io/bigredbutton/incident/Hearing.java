package io.bigredbutton.incident;

import io.bigredbutton.response.Board;
import io.bigredbutton.response.Kind;
import io.bigredbutton.response.PlannedSteps;
import io.bigredbutton.response.Step;
import io.bigredbutton.response.StepState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An incident listening to one word at one moment: what it changes, or why it is refused. */
final class Hearing {

    private final Incident incident;
    private final Instant at;

    Hearing(Incident incident, Instant at) {
        this.incident = incident;
        this.at = at;
    }

    /** Every verb has one method here, named as it. */
    Heard hear(Word word) {
        if (word instanceof Word.Cancel cancel) {
            return cancel(cancel);
        }
        if (incident.over()) {
            return refused("The incident is CANCELLED and cannot become " + Phrases.wanted(word)
                    + " any more: declare a new one.");
        }
        if (word instanceof Word.Acknowledge acknowledge) {
            return acknowledge(acknowledge.by(), acknowledge.how());
        } else if (word instanceof Word.PassOn) {
            return somebodyIsNeeded() ? Heard.changed(incident) : Heard.nothing(incident);
        } else if (word instanceof Word.Mitigate mitigate) {
            return mitigate(mitigate);
        } else if (word instanceof Word.Resolve resolve) {
            return resolve(resolve);
        } else if (word instanceof Word.Close close) {
            return close(close);
        } else if (word instanceof Word.Reopen reopen) {
            return reopen(reopen);
        } else if (word instanceof Word.ChangeSeverity severity) {
            return severity(severity);
        } else if (word instanceof Word.Update update) {
            return update(update);
        } else if (word instanceof Word.TakeRole role) {
            return role(role);
        } else if (word instanceof Word.Retry retry) {
            return retry(retry);
        } else if (word instanceof Word.Skip skip) {
            return settle(skip.step(), StepState.SKIPPED, skip.by(), skip.reason());
        } else if (word instanceof Word.ByHand byHand) {
            return byHand(byHand);
        }
        return Heard.changed(incident);
    }

    private Heard acknowledge(String by, @Nullable String how) {
        if (!somebodyIsNeeded()) {
            return Heard.nothing(incident);
        }
        Board board = incident.board().done("page", at, null);
        Incident has = incident.edit()
                .acknowledged(new Acknowledgement(by, at, how))
                .board(board)
                .done();
        return Heard.changed(
                has.telling("acknowledged", by + " has it" + (how == null ? "." : ", " + how + "."), false, at));
    }

    private Heard mitigate(Word.Mitigate word) {
        if (incident.stage() != Stage.DECLARED) {
            return Heard.nothing(incident);
        }
        Board board = noMorePages("it was mitigated first");
        return Heard.changed(incident.edit()
                .mitigated(at)
                .board(board)
                .done()
                .telling("mitigated", Phrases.said("Mitigated", word.by(), word.note()), true, at));
    }

    private Heard resolve(Word.Resolve word) {
        if (!incident.stage().underWay()) {
            return Heard.nothing(incident);
        }
        Board board = noMorePages("it was resolved first");
        return Heard.changed(incident.edit()
                .resolved(at)
                .board(board)
                .done()
                .telling("resolved", Phrases.said("Resolved", word.by(), word.note()), true, at));
    }

    private Heard close(Word.Close word) {
        if (incident.stage() == Stage.CLOSED) {
            return Heard.nothing(incident);
        }
        if (incident.stage() != Stage.RESOLVED) {
            return refused("The incident is " + incident.stage() + " and cannot become CLOSED before it is RESOLVED.");
        }
        return Heard.changed(incident.edit()
                .closed(at)
                .done()
                .telling("closed", Phrases.said("Closed", word.by(), word.note()), false, at));
    }

    private Heard reopen(Word.Reopen word) {
        if (incident.stage() == Stage.DECLARED) {
            return Heard.nothing(incident);
        }
        Incident open = incident.edit().reopened(at).done();
        Board board = PlannedSteps.again(open.board(), open.plan(), open.opening(), at);
        return Heard.changed(
                open.with(board).telling("reopened", Phrases.said("Reopened", word.by(), word.reason()), true, at));
    }

    private Heard cancel(Word.Cancel word) {
        if (incident.over()) {
            return Heard.nothing(incident);
        }
        if (!incident.stage().underWay()) {
            return refused("The incident is " + incident.stage() + " and cannot become CANCELLED.");
        }
        String moved = PlannedSteps.moveTo(Stage.CANCELLED);
        Board board = incident.board()
                .settleAll(step -> !step.slug().equals(moved), StepState.SKIPPED, at, "It was a false alarm.");
        return Heard.changed(incident.edit()
                .cancelled(at)
                .board(board)
                .done()
                .telling("false alarm", Phrases.said("False alarm", word.by(), word.reason()), true, at));
    }

    private Heard severity(Word.ChangeSeverity word) {
        Severity now = incident.severity();
        if (!incident.plan().knows(word.severity())) {
            return refused("severity must be one of " + Phrases.severities(incident.plan()) + ".");
        }
        if (word.severity().equals(now)) {
            return Heard.nothing(incident);
        }
        boolean lower = now != null
                && incident.plan().rank(word.severity()) > incident.plan().rank(now);
        if (lower && Phrases.blank(word.reason())) {
            return refused("Lowering severity from " + now + " to " + word.severity() + " takes a reason.");
        }
        String change = now == null
                ? "Severity " + word.severity() + " given"
                : "Severity " + (lower ? "lowered" : "raised") + " from " + now + " to " + word.severity();
        return Heard.changed(incident.edit()
                .severity(word.severity())
                .done()
                .telling("severity " + word.severity(), Phrases.said(change, word.by(), word.reason()), false, at));
    }

    private Heard update(Word.Update word) {
        return Heard.changed(incident.edit()
                .newsAt(at, word.next())
                .done()
                .telling("update", word.text() + " (" + word.by() + ")", true, at));
    }

    private Heard role(Word.TakeRole word) {
        if (incident.in(word.role()).filter(word.person()::equals).isPresent()) {
            return Heard.nothing(incident);
        }
        String text = word.person() + " is " + word.role().word() + ".";
        return Heard.changed(incident.edit()
                .role(word.role(), word.person())
                .done()
                .telling(word.role().word(), text, false, at));
    }

    private Heard retry(Word.Retry word) {
        Optional<Step> step = incident.board().find(word.step());
        if (step.isEmpty()) {
            return noSuchStep(word.step());
        }
        if (step.get().kind() == Kind.INVITE_TO_REVIEW && step.get().tried()) {
            return Heard.changed(incident);
        }
        return step.get().state() == StepState.FAILED
                ? Heard.changed(incident.with(incident.board().waiting(word.step())))
                : Heard.nothing(incident);
    }

    private Heard byHand(Word.ByHand word) {
        if (word.step().equals("page")) {
            return acknowledge(word.by(), "reached by hand");
        }
        return settle(word.step(), StepState.BY_HAND, word.by(), word.reason());
    }

    private Heard settle(String slug, StepState as, String by, @Nullable String reason) {
        Optional<Step> step = incident.board().find(slug);
        if (step.isEmpty()) {
            return noSuchStep(slug);
        }
        if (step.get().state().settled()) {
            return Heard.nothing(incident);
        }
        String why = Phrases.said(as == StepState.SKIPPED ? "Skipped" : "Done by hand", by, reason);
        return Heard.changed(incident.with(incident.board().settled(slug, as, at, why)));
    }

    private Heard noSuchStep(String slug) {
        return refused("The incident has no step '" + slug + "'.");
    }

    private Board noMorePages(String why) {
        return incident.board().settled("page", StepState.SKIPPED, at, "Nobody was needed any more: " + why + ".");
    }

    private boolean somebodyIsNeeded() {
        return incident.stage() == Stage.DECLARED && incident.acknowledged() == null;
    }

    private Heard refused(String sentence) {
        return Heard.refused(incident, sentence);
    }
}
