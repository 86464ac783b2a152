package io.bigredbutton.simulator.jira;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.world.Json;
import java.util.Arrays;
import java.util.Optional;

/** The statuses of the one workflow there is; from each, every other can be reached. */
enum Status {
    TO_DO("10000", "11", "To Do", "new"),
    IN_PROGRESS("10001", "21", "In Progress", "indeterminate"),
    DONE("10002", "31", "Done", "done");

    private final String id;
    private final String transition;
    private final String shown;
    private final String category;

    Status(String id, String transition, String shown, String category) {
        this.id = id;
        this.transition = transition;
        this.shown = shown;
        this.category = category;
    }

    static Optional<Status> reachedBy(String transition) {
        return Arrays.stream(values())
                .filter(status -> status.transition.equals(transition))
                .findFirst();
    }

    String shown() {
        return shown;
    }

    ObjectNode asTransition() {
        ObjectNode transition = Json.object()
                .put("id", this.transition)
                .put("name", shown)
                .put("hasScreen", false)
                .put("isGlobal", true)
                .put("isAvailable", true);
        transition.set("to", asStatus());
        return transition;
    }

    ObjectNode asStatus() {
        ObjectNode status = Json.object().put("id", id).put("name", shown);
        status.putObject("statusCategory").put("key", category).put("name", shown);
        return status;
    }
}
