package io.bigredbutton.api.incidents;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.incident.Severity;
import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.plan.SeverityRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said when the button is pressed. Only a title is asked for.
 *
 * @param hidden {@code private} incidents are refused until people can log in
 */
public record Press(
        @Nullable String title,
        @Nullable String severity,
        @Nullable String description,
        @Nullable List<@Nullable String> services,
        @Nullable String reportedBy,
        @JsonProperty("private") @Nullable Boolean hidden,
        @Nullable Boolean exercise) {

    private static final int TITLE = 200;
    private static final int DESCRIPTION = 10_000;
    private static final int MOST_SERVICES = 20;
    private static final String NOBODY_NAMED = "somebody";

    /** The same press, trimmed, with every fault refused in a sentence. */
    Press checked(ResponsePlan plan) {
        String what = Texts.line("title", title, TITLE);
        String who = Texts.lineOrNothing("reportedBy", reportedBy, Texts.NAME);
        if (Boolean.TRUE.equals(hidden)) {
            throw Refusal.wrong("private must be false: incidents cannot be private until people can log in.");
        }
        if (Boolean.TRUE.equals(exercise)) {
            throw Refusal.wrong("exercise must be false: exercises cannot be held yet.");
        }
        return new Press(
                what,
                known(plan, severity),
                Texts.blockOrNothing("description", description, DESCRIPTION),
                named(services),
                who == null ? NOBODY_NAMED : who,
                null,
                null);
    }

    private static @Nullable String known(ResponsePlan plan, @Nullable String severity) {
        return severity == null ? null : severity(plan, severity).name();
    }

    /** A severity by its name in a plan. */
    static Severity severity(ResponsePlan plan, @Nullable String name) {
        if (name == null || !plan.knows(new Severity(name))) {
            throw Refusal.wrong("severity must be one of "
                    + plan.severities().stream().map(SeverityRule::name).collect(Collectors.joining(", ")) + ".");
        }
        return new Severity(name);
    }

    private static List<@Nullable String> named(@Nullable List<@Nullable String> services) {
        Set<@Nullable String> named = new LinkedHashSet<>();
        if (services != null) {
            services.forEach(service -> named.add(service("services", service)));
        }
        if (named.size() > MOST_SERVICES) {
            throw Refusal.wrong("services must be at most " + MOST_SERVICES + ".");
        }
        return List.copyOf(named);
    }

    /** A service's name; the engine's queries know no way to write a backslash. */
    static String service(String field, @Nullable String text) {
        String name = Texts.line(field, text, Texts.NAME);
        if (name.indexOf('\\') >= 0) {
            throw Refusal.wrong(field + " must have no backslash in it.");
        }
        return name;
    }
}
