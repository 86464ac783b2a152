package io.bigredbutton.api.plan;

import io.bigredbutton.plan.SeverityRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what each severity asks for, from the worst on, and what holds before anybody has said. */
final class Severities {

    private static final String UNKNOWN = "unknown";
    private static final List<String> FIELDS = List.of("update_every", "review_within");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,19}");
    private static final Duration UPDATES = Duration.ofMinutes(30);
    private static final Duration REVIEW = Duration.ofDays(5);

    private final List<SeverityRule> rules = new ArrayList<>();
    private SeverityRule unknown = new SeverityRule(UNKNOWN, UPDATES, REVIEW);

    Severities(Part part) {
        part.keys(null).forEach(this::read);
        if (rules.isEmpty()) {
            throw part.wrong("must name at least one severity besides unknown, the worst first");
        }
    }

    List<SeverityRule> rules() {
        return List.copyOf(rules);
    }

    SeverityRule unknown() {
        return unknown;
    }

    private void read(String name, Part part) {
        if (!NAME.matcher(name).matches()) {
            throw part.wrong("must be named in letters, digits, - and _, as SEV1");
        }
        if (rules.stream().anyMatch(rule -> rule.name().equalsIgnoreCase(name))) {
            throw part.wrong("is there already in other letters");
        }
        Map<String, Part> fields = part.empty() ? Map.of() : part.keys(FIELDS);
        Duration updates = period(fields.get("update_every"), UPDATES);
        Duration review = period(fields.get("review_within"), REVIEW);
        if (name.toLowerCase(Locale.ROOT).equals(UNKNOWN)) {
            unknown = new SeverityRule(UNKNOWN, updates, review);
        } else {
            rules.add(new SeverityRule(name, updates, review));
        }
    }

    private static Duration period(@Nullable Part part, Duration otherwise) {
        return part == null ? otherwise : part.period();
    }
}
