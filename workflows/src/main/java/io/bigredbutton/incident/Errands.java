package io.bigredbutton.incident;

import io.temporal.workflow.Async;
import io.temporal.workflow.Functions;
import io.temporal.workflow.Workflow;

/** What is done beside the course of things, whatever stage it is, and must be over before a run ends. */
final class Errands {

    private int open;

    /** Begins an errand; leaving the stage does not stop it. */
    void run(Functions.Proc errand) {
        open++;
        Workflow.newDetachedCancellationScope(() -> Async.procedure(() -> {
                    try {
                        errand.apply();
                    } finally {
                        open--;
                    }
                }))
                .run();
    }

    /** Whether all are over. */
    boolean none() {
        return open == 0;
    }
}
