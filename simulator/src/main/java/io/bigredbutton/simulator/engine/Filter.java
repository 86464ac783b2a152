package io.bigredbutton.simulator.engine;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of Temporal's list filters that we ask with: =, != and IN of texts, joined by AND, OR and brackets. */
final class Filter {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([(),=]|!=|'(?:[^'\\\\]|''|\\\\.)*'|\"[^\"]*\"|`\\w+`|\\w+)\\s*");

    private final String query;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private Filter(String query) {
        this.query = query;
        Matcher token = TOKEN.matcher(query);
        while (token.lookingAt()) {
            tokens.add(token.group(1));
            token.region(token.end(), query.length());
        }
        if (token.regionStart() < query.length()) {
            throw refused(query.substring(token.regionStart()));
        }
    }

    /** Refuses, as the real server does, what it does not understand. */
    static Predicate<WorkflowExecutionInfo> parse(String query) {
        if (query.isBlank()) {
            return info -> true;
        }
        var filter = new Filter(query.strip());
        var parsed = filter.either();
        if (filter.next < filter.tokens.size()) {
            throw filter.refused(filter.tokens.get(filter.next));
        }
        return parsed;
    }

    private Predicate<WorkflowExecutionInfo> either() {
        var all = both();
        while (follows("OR")) {
            all = all.or(both());
        }
        return all;
    }

    private Predicate<WorkflowExecutionInfo> both() {
        var all = one();
        while (follows("AND")) {
            all = all.and(one());
        }
        return all;
    }

    private Predicate<WorkflowExecutionInfo> one() {
        if (follows("(")) {
            var inside = either();
            expect(")");
            return inside;
        }
        var name = take().replace("`", "");
        if (!name.matches("[A-Za-z]\\w*")) {
            throw refused(name);
        }
        if (follows("IN")) {
            return new Comparison(name, true, texts());
        }
        boolean wanted = !follows("!=");
        if (wanted) {
            expect("=");
        }
        return new Comparison(name, wanted, List.of(text(take())));
    }

    private List<String> texts() {
        var texts = new ArrayList<String>();
        expect("(");
        do {
            texts.add(text(take()));
        } while (follows(","));
        expect(")");
        return texts;
    }

    private static String text(String token) {
        return switch (token.charAt(0)) {
            case '\'' -> inside(token).replace("''", "'").replaceAll("\\\\(.)", "$1");
            case '"' -> inside(token);
            default -> token;
        };
    }

    private static String inside(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    private boolean follows(String token) {
        boolean follows = next < tokens.size() && tokens.get(next).equalsIgnoreCase(token);
        if (follows) {
            next++;
        }
        return follows;
    }

    private void expect(String token) {
        if (!follows(token)) {
            throw refused(next < tokens.size() ? tokens.get(next) : "its end");
        }
    }

    private String take() {
        if (next == tokens.size()) {
            throw refused("its end");
        }
        return tokens.get(next++);
    }

    private StatusRuntimeException refused(String at) {
        return Status.INVALID_ARGUMENT
                .withDescription("The in-memory server understands NAME = 'text', != and IN, with AND, OR and brackets;"
                        + " it stumbled over " + at + " in: " + query)
                .asRuntimeException();
    }
}
