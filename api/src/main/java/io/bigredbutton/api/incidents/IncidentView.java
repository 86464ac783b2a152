package io.bigredbutton.api.incidents;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.bigredbutton.api.Site;
import io.bigredbutton.incident.Acknowledgement;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Role;
import io.bigredbutton.timeline.Story;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An incident as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentView(
        String id,
        String title,
        String state,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String severity,
        @Nullable String description,
        List<String> services,
        Instant declaredAt,
        String declaredBy,
        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant updateDueAt,
        Map<String, String> roles,
        Links links,
        boolean exercise,
        @JsonProperty("private") boolean hidden,
        List<StepView> steps) {

    /** Where people look. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Links(
            URI page,
            @Nullable URI room,
            @Nullable URI ticket,
            @Nullable URI bridge) {}

    /** The incident of a story. */
    public static IncidentView of(Story story, Site site) {
        Incident incident = story.incident();
        Acknowledgement has = incident.acknowledged();
        return new IncidentView(
                incident.id().value(),
                incident.title(),
                incident.stage().name(),
                incident.severity() == null ? null : incident.severity().name(),
                incident.description(),
                incident.services(),
                incident.declaredAt(),
                incident.declaredBy(),
                incident.mitigatedAt(),
                incident.resolvedAt(),
                incident.closedAt(),
                has == null ? null : has.by(),
                has == null ? null : has.at(),
                incident.stage().underWay() && !story.ended() ? incident.updateDue() : null,
                roles(incident),
                links(incident, site),
                false,
                false,
                incident.board().steps().stream().map(StepView::of).toList());
    }

    private static Map<String, String> roles(Incident incident) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            incident.in(role).ifPresent(person -> roles.put(role.word(), person));
        }
        return roles;
    }

    private static Links links(Incident incident, Site site) {
        return new Links(
                site.page(incident.id()), made(incident, "room"), made(incident, "ticket"), made(incident, "call"));
    }

    private static @Nullable URI made(Incident incident, String step) {
        return incident.board().made(step).map(made -> made.link()).orElse(null);
    }
}
