package io.bigredbutton.plan;

import io.bigredbutton.incident.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How we respond: whom to wake, what each severity asks for, whom to tell and where. An incident lives by the plan it
 * began with, so this record travels in the workflow's start.
 *
 * @param people by id
 * @param severities from the worst on, without {@code unknown}
 * @param unknown what holds before anybody has said how bad it is
 * @param announce the common channel, by name and without {@code #}
 * @param ticket {@code null} where the plan writes no tickets
 * @param askAfter how long after the declaration somebody is asked for what the form did not say
 * @param reopenWithin how long a closed incident can be reopened
 * @param vendors who serves each purpose
 */
public record ResponsePlan(
        Map<String, Person> people,
        PagingOrder paging,
        List<SeverityRule> severities,
        SeverityRule unknown,
        List<Stakeholder> stakeholders,
        @Nullable String announce,
        @Nullable TicketPlan ticket,
        Duration askAfter,
        Duration reopenWithin,
        Map<Purpose, Vendor> vendors) {

    /** The rule of a severity, or that of {@code unknown} where it is not known yet. */
    public SeverityRule rule(@Nullable Severity severity) {
        return severity == null ? unknown : find(severity).orElse(unknown);
    }

    /** Whether the plan knows this severity. */
    public boolean knows(Severity severity) {
        return find(severity).isPresent();
    }

    /** How far from the worst: 0 is the worst, and what is not known yet counts as the least. */
    public int rank(@Nullable Severity severity) {
        for (int i = 0; i < severities.size(); i++) {
            if (severity != null && severities.get(i).name().equals(severity.name())) {
                return i;
            }
        }
        return severities.size();
    }

    /** Who serves a purpose. */
    public Vendor vendor(Purpose purpose) {
        Vendor vendor = vendors.get(purpose);
        return vendor == null ? new Vendor("none", "Nobody serves the purpose '" + purpose.word() + "'.") : vendor;
    }

    /** Those who are woken, in their order. */
    public List<Person> responders() {
        return paging.order().stream().map(this::person).toList();
    }

    /** Somebody of the plan, who must be in it: the door has checked the names. */
    public Person person(String id) {
        Person person = people.get(id);
        return person == null ? new Person(id, id, null, null, null, null) : person;
    }

    private Optional<SeverityRule> find(Severity severity) {
        return severities.stream()
                .filter(rule -> rule.name().equals(severity.name()))
                .findFirst();
    }
}
