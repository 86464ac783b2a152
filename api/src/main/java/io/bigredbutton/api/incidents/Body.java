package io.bigredbutton.api.incidents;

import org.jspecify.annotations.Nullable;

/** What is sent with each verb. */
public final class Body {

    private Body() {}

    /** With a verb that needs nothing more. */
    public record Said(@Nullable String by, @Nullable String note) {}

    /** With a verb that has its reason. */
    public record Reasoned(@Nullable String by, @Nullable String reason) {}

    /** How bad it is. */
    public record SeveritySaid(
            @Nullable String by,
            @Nullable String severity,
            @Nullable String reason) {}

    /** Something worth keeping. */
    public record NoteSaid(
            @Nullable String by,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String at) {}

    /** News for everybody; {@code next} is a period as {@code 30m}. */
    public record UpdateSaid(
            @Nullable String by,
            @Nullable String text,
            @Nullable String next) {}

    /** Who takes a role. */
    public record RoleSaid(@Nullable String by, @Nullable String person) {}
}
