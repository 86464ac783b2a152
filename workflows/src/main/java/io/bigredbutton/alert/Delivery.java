package io.bigredbutton.alert;

import io.bigredbutton.incident.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of an alerting system.
 *
 * @param title a title for the incident that this may start, fit for one
 * @param severity by the plan's name, {@code null} where the alert does not say
 */
public record Delivery(
        String title,
        @Nullable String description,
        @Nullable Severity severity,
        List<String> services,
        List<Firing> alerts) {}
