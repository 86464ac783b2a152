package io.bigredbutton.check;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/** One look at one vendor. It is tried once: who wants to know again looks again. */
@WorkflowInterface
public interface CheckWorkflow {

    /** How long a look may take, after which nobody can have been at work. */
    Duration LONGEST = Duration.ofSeconds(60);

    /** Looks, and never fails: what was found is an answer. */
    @WorkflowMethod
    Checked check(Check check);

    /** The workflow id of a vendor's look; there is at most one at a time. */
    static String id(String vendor) {
        return "check-" + vendor;
    }
}
