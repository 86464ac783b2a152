package io.bigredbutton.response;

import io.bigredbutton.incident.Situation;
import java.net.URI;

/**
 * The response to an incident: every step begins as soon as its need is met, none waits for another that it does not
 * need, and each change may let further steps begin.
 */
public final class Response {

    private final Situation situation;
    private final Steps steps;
    private final URI page;
    private boolean handingOver;

    /** The response to this incident. */
    public Response(Situation situation, URI page) {
        this.situation = situation;
        this.steps = new Steps(situation::board, situation::change);
        this.page = page;
    }

    /** Begins what can begin and stops what nobody wants any more. Call it after every change. */
    public void goOn() {
        steps.stopWhatIsSettled();
        for (Step planned : situation.board().steps()) {
            if (!handingOver
                    && planned.state() == StepState.WAITING
                    && playbook().ready(planned)) {
                steps.begin(planned, () -> playbook().act(planned), this::goOn);
            }
        }
    }

    /** Whether nothing is being tried at the moment. */
    public boolean idle() {
        return steps.idle();
    }

    /** Begins nothing more: the workflow's next run goes on with it. */
    public void handOver() {
        handingOver = true;
    }

    /** Stops everything for good. */
    public void stop() {
        handOver();
        steps.stopAll();
    }

    private Playbook playbook() {
        return new Playbook(situation.incident(), page);
    }
}
