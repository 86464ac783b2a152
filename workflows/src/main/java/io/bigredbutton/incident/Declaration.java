package io.bigredbutton.incident;

import io.bigredbutton.plan.ResponsePlan;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an incident begins with: what was said at the door, and the plan it will live by.
 *
 * @param severity {@code null} until somebody says it
 * @param page the incident's page, for people
 * @param alert the workflow of the alert that declared it, or {@code null} where a person did
 * @param carried what an earlier run of the same workflow hands on, {@code null} in the first
 */
public record Declaration(
        IncidentId id,
        String title,
        @Nullable String description,
        @Nullable Severity severity,
        List<String> services,
        String declaredBy,
        Instant declaredAt,
        URI page,
        ResponsePlan plan,
        @Nullable String alert,
        @Nullable Carried carried) {

    /** The same declaration for the next run, which goes on from where this one stands. */
    Declaration carrying(Carried next) {
        return new Declaration(
                id, title, description, severity, services, declaredBy, declaredAt, page, plan, alert, next);
    }
}
