package io.bigredbutton.alert;

import io.bigredbutton.incident.Hash;
import io.bigredbutton.plan.ResponsePlan;
import java.net.URI;

/**
 * A group of alerts that belong together.
 *
 * @param source who sends them, as {@code alertmanager}
 * @param route where they came in, so that two receivers of one source are two groups
 * @param dedupKey the source's own key of the group
 * @param site the address people use, under which the incident's page will be
 */
public record AlertGroup(String source, String route, String dedupKey, URI site, ResponsePlan plan) {

    /** The id of the workflow that gathers this group. */
    public String workflowId() {
        return "alert-" + Hash.of(source, route, dedupKey);
    }
}
