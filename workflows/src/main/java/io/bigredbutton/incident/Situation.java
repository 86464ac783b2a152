package io.bigredbutton.incident;

import io.bigredbutton.response.Board;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Where a workflow keeps the incident as it stands now. Everything that changes it goes through here. */
public final class Situation {

    private Incident incident;

    Situation(Incident incident) {
        this.incident = incident;
    }

    /** The incident as it stands. Ask each time: it is a record, and the next one is another. */
    public Incident incident() {
        return incident;
    }

    /** Its steps as they stand. */
    public Board board() {
        return incident.board();
    }

    /** Some step is further on. */
    public void change(UnaryOperator<Board> change) {
        incident = incident.with(change.apply(incident.board())).withoutWhatCannotBe(now());
    }

    Heard hear(Word word) {
        Heard heard = incident.apply(word, now());
        incident = heard.incident();
        return heard;
    }

    void alertSaid(String text) {
        incident = incident.alertSaid(text, now());
    }

    /** The workflow's own time. */
    public static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
