package io.bigredbutton.api.hooks;

import io.bigredbutton.alert.AlertGroup;
import io.bigredbutton.api.Site;
import io.bigredbutton.plan.ResponsePlan;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door for alerting systems. */
@RestController
class AlertDoor {

    private final Proof proof;
    private final AlertDesk desk;
    private final ResponsePlan plan;
    private final Site site;

    AlertDoor(Proof proof, AlertDesk desk, ResponsePlan plan, Site site) {
        this.proof = proof;
        this.desk = desk;
        this.plan = plan;
        this.site = site;
    }

    /** What was accepted, one for each group of alerts. */
    record Answer(List<AlertDesk.Accepted> accepted) {}

    @PostMapping(
            path = "/hooks/alertmanager",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer alertmanager(HttpServletRequest request) throws IOException {
        proof.check(request);
        Alertmanager sent = new Alertmanager(request.getInputStream().readAllBytes());
        AlertGroup group = new AlertGroup("alertmanager", sent.receiver(), sent.groupKey(), site.address(), plan);
        return new Answer(List.of(desk.accept(group, sent.delivery(plan))));
    }
}
