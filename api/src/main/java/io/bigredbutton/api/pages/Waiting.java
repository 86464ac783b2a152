package io.bigredbutton.api.pages;

import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Stage;
import io.bigredbutton.response.Step;
import io.bigredbutton.response.StepState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What waits for a person, the most pressing first. */
final class Waiting {

    private Waiting() {}

    static List<String> in(Incident incident, Instant now) {
        List<String> all = new ArrayList<>();
        boolean declared = incident.stage() == Stage.DECLARED;
        if (incident.board().is("page", StepState.FAILED)) {
            all.add("nobody can be paged");
        } else if (declared && incident.acknowledged() == null) {
            all.add("nobody has it yet");
        }
        List<Step> failed = incident.board().steps().stream()
                .filter(step -> step.state() == StepState.FAILED && !step.slug().equals("page"))
                .toList();
        if (failed.size() == 1) {
            all.add("failed: " + failed.get(0).what());
        } else if (failed.size() > 1) {
            all.add(failed.size() + " steps failed");
        }
        if (incident.stage().underWay()) {
            spoken(incident, now, all);
        } else if (incident.stage() == Stage.RESOLVED) {
            all.add("close it");
        }
        return all;
    }

    private static void spoken(Incident incident, Instant now, List<String> all) {
        if (incident.updateDue().isBefore(now)) {
            all.add("an update is overdue");
        }
        if (incident.severity() == null) {
            all.add("severity not said");
        }
    }
}
