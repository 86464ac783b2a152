package io.bigredbutton.review;

import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.plan.ResponsePlan;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a review is held, of what and by whom.
 *
 * @param opening which opening of the incident it closes; the calendar's sequence follows from it
 * @param remindBefore how long before it people are reminded
 * @param people who is invited, by their ids in the plan
 */
public record Agenda(
        IncidentId incident,
        String title,
        int opening,
        Instant at,
        Duration lasts,
        Duration remindBefore,
        List<String> people,
        URI page,
        ResponsePlan plan) {}
