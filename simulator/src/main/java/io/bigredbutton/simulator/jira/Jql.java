package io.bigredbutton.simulator.jira;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jira's query language, as far as a program needs it: fields, values, lists, AND, OR, NOT, brackets. */
final class Jql {

    private static final Pattern TOKEN = Pattern.compile(
            "\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'|(!=|!~|>=|<=|[=~<>(),])|([^\\s=!~<>(),\"']+)");

    private final List<String> tokens = new ArrayList<>();
    private final Instant now;
    private int at;

    private Jql(Instant now) {
        this.now = now;
    }

    /** A query that cannot be answered, in Jira's words. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Wrong(String sentence) {
            super(sentence);
        }
    }

    /** The restriction that the query says. */
    static Predicate<Issue> read(String query, Instant now) {
        Jql jql = new Jql(now);
        jql.split(query);
        if (jql.tokens.isEmpty() || jql.sees("order")) {
            throw new Wrong(
                    "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.");
        }
        Predicate<Issue> restriction = jql.either();
        if (!jql.isOver() && !jql.sees("order")) {
            throw new Wrong("Error in the JQL Query: Expecting either 'OR' or 'AND' but got '" + jql.next() + "'.");
        }
        return restriction;
    }

    private void split(String query) {
        Matcher token = TOKEN.matcher(query);
        int end = 0;
        while (token.find()) {
            end = checked(query, end, token.start(), token.end());
            String quoted = token.group(1) != null ? token.group(1) : token.group(2);
            tokens.add(quoted == null ? token.group() : quoted.replaceAll("\\\\(.)", "$1"));
        }
        checked(query, end, query.length(), query.length());
    }

    private static int checked(String query, int from, int to, int end) {
        if (!query.substring(from, to).isBlank()) {
            throw new Wrong("Error in the JQL Query: The character '"
                    + query.substring(from, to).strip()
                    + "' is a reserved JQL character. You must enclose it in a string or escape it.");
        }
        return end;
    }

    private Predicate<Issue> either() {
        Predicate<Issue> one = both();
        while (sees("or") || sees("|")) {
            at++;
            one = one.or(both());
        }
        return one;
    }

    private Predicate<Issue> both() {
        Predicate<Issue> one = single();
        while (sees("and") || sees("&")) {
            at++;
            one = one.and(single());
        }
        return one;
    }

    private Predicate<Issue> single() {
        if (sees("not")) {
            at++;
            return single().negate();
        }
        if (sees("(")) {
            at++;
            Predicate<Issue> inner = either();
            expect(")");
            return inner;
        }
        JqlField field = JqlField.named(next());
        return comparison(field, next().toLowerCase(Locale.ROOT));
    }

    private Predicate<Issue> comparison(JqlField field, String operator) {
        return switch (operator) {
            case "=" -> field.is(value(field));
            case "!=" -> field.is(value(field)).negate();
            case "~" -> field.contains(next());
            case "!~" -> field.contains(next()).negate();
            case ">", ">=" -> field.since(next(), now);
            case "<", "<=" -> field.since(next(), now).negate();
            case "in" -> field.isOneOf(list(field));
            case "not" -> {
                expect("in");
                yield field.isOneOf(list(field)).negate();
            }
            case "is" -> emptiness(field);
            default -> throw new Wrong("Error in the JQL Query: Expecting operator but got '" + operator + "'.");
        };
    }

    private Predicate<Issue> emptiness(JqlField field) {
        boolean not = sees("not");
        if (not) {
            at++;
        }
        at++;
        return not ? field.empty().negate() : field.empty();
    }

    private String value(JqlField field) {
        return field.checked(next());
    }

    private List<String> list(JqlField field) {
        List<String> values = new ArrayList<>();
        expect("(");
        do {
            values.add(value(field));
        } while (next().equals(","));
        return values;
    }

    private boolean sees(String token) {
        return at < tokens.size() && tokens.get(at).equalsIgnoreCase(token);
    }

    private boolean isOver() {
        return at >= tokens.size();
    }

    private String next() {
        if (isOver()) {
            throw new Wrong("Error in the JQL Query: The query ends in the middle.");
        }
        return tokens.get(at++);
    }

    private void expect(String token) {
        String found = next();
        if (!found.equalsIgnoreCase(token)) {
            throw new Wrong("Error in the JQL Query: Expecting '" + token + "' but got '" + found + "'.");
        }
    }
}
