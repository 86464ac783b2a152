package io.bigredbutton.incident;

import io.bigredbutton.response.Board;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An incident being changed: each change names what it changes, and {@link #done()} is a new record. */
final class Edit {

    private final Incident from;
    private Stage stage;
    private int opening;
    private @Nullable Severity severity;
    private Instant openedAt;
    private @Nullable Instant mitigatedAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant closedAt;
    private @Nullable Acknowledgement acknowledged;
    private Map<Role, String> roles;
    private Instant lastNewsAt;
    private @Nullable Duration promised;
    private List<News> news;
    private Board board;
    private Map<String, String> heard;

    Edit(Incident from) {
        this.from = from;
        this.stage = from.stage();
        this.opening = from.opening();
        this.severity = from.severity();
        this.openedAt = from.openedAt();
        this.mitigatedAt = from.mitigatedAt();
        this.resolvedAt = from.resolvedAt();
        this.closedAt = from.closedAt();
        this.acknowledged = from.acknowledged();
        this.roles = from.roles();
        this.lastNewsAt = from.lastNewsAt();
        this.promised = from.promised();
        this.news = from.news();
        this.board = from.board();
        this.heard = from.heard();
    }

    Edit mitigated(Instant at) {
        stage = Stage.MITIGATED;
        mitigatedAt = at;
        return newsAt(at, null);
    }

    Edit resolved(Instant at) {
        stage = Stage.RESOLVED;
        mitigatedAt = mitigatedAt == null ? at : mitigatedAt;
        resolvedAt = at;
        return newsAt(at, null);
    }

    Edit closed(Instant at) {
        stage = Stage.CLOSED;
        closedAt = at;
        return this;
    }

    Edit cancelled(Instant at) {
        stage = Stage.CANCELLED;
        closedAt = at;
        return this;
    }

    Edit reopened(Instant at) {
        stage = Stage.DECLARED;
        opening++;
        openedAt = at;
        mitigatedAt = null;
        resolvedAt = null;
        closedAt = null;
        acknowledged = null;
        return newsAt(at, null);
    }

    Edit newsAt(Instant at, @Nullable Duration next) {
        lastNewsAt = at;
        promised = next;
        return this;
    }

    Edit severity(Severity severity) {
        this.severity = severity;
        return this;
    }

    Edit acknowledged(Acknowledgement acknowledged) {
        this.acknowledged = acknowledged;
        return this;
    }

    Edit role(Role role, String person) {
        Map<Role, String> all = new EnumMap<>(Role.class);
        all.putAll(roles);
        all.put(role, person);
        roles = Map.copyOf(all);
        return this;
    }

    Edit news(List<News> news) {
        this.news = news;
        return this;
    }

    Edit board(Board board) {
        this.board = board;
        return this;
    }

    Edit heard(Map<String, String> heard) {
        this.heard = heard;
        return this;
    }

    Incident done() {
        return new Incident(
                from.id(),
                from.title(),
                from.description(),
                severity,
                from.services(),
                stage,
                opening,
                from.declaredBy(),
                from.declaredAt(),
                openedAt,
                mitigatedAt,
                resolvedAt,
                closedAt,
                acknowledged,
                roles,
                lastNewsAt,
                promised,
                news,
                board,
                from.plan(),
                heard);
    }
}
