package io.bigredbutton.simulator.jira;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field that a query can restrict, and the values that an issue has in it. */
enum JqlField {
    PROJECT(issue -> List.of(FieldRules.PROJECT, "10000", "Operations")),
    LABELS(Issue::labels),
    KEY(issue -> List.of(issue.key(), issue.id())),
    STATUS(issue -> List.of(issue.status().shown())),
    STATUSCATEGORY(issue -> List.of(issue.status().shown())),
    SUMMARY(issue -> List.of(issue.summary())),
    TEXT(issue -> List.of(issue.summary(), Adf.text(issue.fields().path("description")))),
    ISSUETYPE(issue -> List.of(issue.fields().path("issuetype").path("name").asText())),
    PRIORITY(issue -> List.of(issue.fields().path("priority").path("name").asText())),
    CREATED(issue -> List.of(issue.created().toString())),
    UPDATED(issue -> List.of(issue.updated().toString())),
    RESOLUTION(issue -> issue.status() == Status.DONE ? List.of("Done") : List.of());

    private static final Pattern AGO = Pattern.compile("-(\\d{1,6})([mhdw])");

    @SuppressWarnings("ImmutableEnumChecker") // These functions keep nothing.
    private final Function<Issue, List<String>> values;

    JqlField(Function<Issue, List<String>> values) {
        this.values = values;
    }

    static JqlField named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "issue", "issuekey", "id" -> KEY;
            case "type" -> ISSUETYPE;
            default -> {
                try {
                    yield valueOf(name.toUpperCase(Locale.ROOT));
                } catch (IllegalArgumentException e) {
                    throw new Jql.Wrong(
                            "Field '" + name + "' does not exist or you do not have permission to view it.");
                }
            }
        };
    }

    /** The value, where such a thing exists at all. */
    String checked(String value) {
        if (this == PROJECT
                && List.of(FieldRules.PROJECT, "10000", "Operations").stream().noneMatch(value::equalsIgnoreCase)) {
            throw new Jql.Wrong("The value '" + value + "' does not exist for the field 'project'.");
        }
        return value;
    }

    Predicate<Issue> is(String value) {
        return value.equalsIgnoreCase("empty")
                ? empty()
                : issue -> values.apply(issue).stream().anyMatch(value::equalsIgnoreCase);
    }

    Predicate<Issue> isOneOf(List<String> wanted) {
        return issue -> wanted.stream().anyMatch(value -> is(value).test(issue));
    }

    Predicate<Issue> contains(String value) {
        String part = value.toLowerCase(Locale.ROOT).replace("*", "");
        return issue -> values.apply(issue).stream()
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part));
    }

    Predicate<Issue> empty() {
        return issue -> values.apply(issue).isEmpty();
    }

    /** Not before that time: a period ago such as -1d, or a date. */
    Predicate<Issue> since(String value, Instant now) {
        Instant when = when(value, now);
        return issue -> !(this == UPDATED ? issue.updated() : issue.created()).isBefore(when);
    }

    private static Instant when(String value, Instant now) {
        Matcher ago = AGO.matcher(value);
        if (ago.matches()) {
            Duration unit = switch (ago.group(2)) {
                case "m" -> Duration.ofMinutes(1);
                case "h" -> Duration.ofHours(1);
                case "d" -> Duration.ofDays(1);
                default -> Duration.ofDays(7);
            };
            return now.minus(unit.multipliedBy(Long.parseLong(ago.group(1))));
        }
        try {
            String date = value.replace('/', '-');
            return date.contains(" ")
                    ? LocalDateTime.parse(date, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"))
                            .toInstant(ZoneOffset.UTC)
                    : LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new Jql.Wrong("Date value '" + value + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm',"
                    + " 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
        }
    }
}
