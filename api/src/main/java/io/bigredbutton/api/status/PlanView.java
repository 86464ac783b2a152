package io.bigredbutton.api.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bigredbutton.api.plan.PlanRead;
import io.bigredbutton.plan.Person;
import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.plan.SeverityRule;
import io.bigredbutton.plan.Stakeholder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The response plan that new incidents begin with.
 *
 * @param paged names, in their order
 * @param told names of those who get mail
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanView(
        String file,
        Instant readAt,
        int people,
        List<String> paged,
        Duration patience,
        List<SeverityRule> severities,
        SeverityRule unknown,
        List<String> told,
        @Nullable String announce,
        @Nullable String project,
        Duration reopenWithin) {

    static PlanView of(ResponsePlan plan, PlanRead read) {
        return new PlanView(
                read.file().toString(),
                read.at(),
                plan.people().size(),
                plan.responders().stream().map(Person::name).toList(),
                plan.paging().patience(),
                plan.severities(),
                plan.unknown(),
                plan.stakeholders().stream().map(Stakeholder::name).toList(),
                plan.announce(),
                plan.ticket() == null ? null : plan.ticket().project(),
                plan.reopenWithin());
    }
}
