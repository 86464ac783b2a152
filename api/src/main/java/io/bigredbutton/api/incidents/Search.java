package io.bigredbutton.api.incidents;

import com.google.protobuf.ByteString;
import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.incident.IncidentAttributes;
import io.bigredbutton.incident.Stage;
import io.bigredbutton.plan.ResponsePlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as the engine's query. Whatever people type stands in it as a word or between quotes that it
 * cannot close.
 */
record Search(String query, int limit, ByteString cursor) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String UNKNOWN = "unknown";
    private static final int USUAL = 50;
    private static final int MOST = 100;
    private static final int MOST_WORDS = 10;

    /** What the request's parameters ask for; each wrong one is refused by its name. */
    static Search of(Asked asked, ResponsePlan plan) {
        List<String> all = new ArrayList<>();
        all.add("WorkflowType = 'IncidentWorkflow'");
        all.add("ExecutionStatus != 'ContinuedAsNew'");
        if (given(asked.state())) {
            all.add(IncidentAttributes.STATE.getName() + " = '" + state(asked.state()) + "'");
        }
        if (given(asked.severity())) {
            all.add(IncidentAttributes.SEVERITY.getName() + " = '" + severity(asked.severity(), plan) + "'");
        }
        if (given(asked.service())) {
            String service = Press.service("service", asked.service());
            all.add(IncidentAttributes.SERVICES.getName() + " = " + quoted(service));
        }
        if (given(asked.q())) {
            words(String.valueOf(asked.q()))
                    .forEach(word -> all.add(IncidentAttributes.WORDS.getName() + " = '" + word + "'"));
        }
        return new Search(String.join(" AND ", all), limit(asked.limit()), cursor(asked.cursor()));
    }

    /** The same, and this too. */
    Search with(String condition) {
        return new Search(query + " AND " + condition, limit, cursor);
    }

    /** The parameters as they were sent. */
    record Asked(
            @Nullable String state,
            @Nullable String severity,
            @Nullable String service,
            @Nullable String q,
            @Nullable String exercise,
            @Nullable String limit,
            @Nullable String cursor) {

        /** Whether only exercises are looked for, of which there are none yet. */
        boolean exercises() {
            if (!given(exercise) || "false".equals(exercise)) {
                return false;
            }
            if (!"true".equals(exercise)) {
                throw Refusal.wrong("exercise must be true or false.");
            }
            return true;
        }
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String state(@Nullable String text) {
        return Arrays.stream(Stage.values())
                .map(Stage::name)
                .filter(name -> name.equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.wrong("state must be one of "
                        + Arrays.stream(Stage.values()).map(Stage::name).collect(Collectors.joining(", ")) + "."));
    }

    private static String severity(@Nullable String text, ResponsePlan plan) {
        return UNKNOWN.equals(text) ? UNKNOWN : Press.severity(plan, text).name();
    }

    private static List<String> words(String text) {
        Matcher matcher = WORD.matcher(text);
        List<String> words = new ArrayList<>();
        while (matcher.find()) {
            words.add(matcher.group());
        }
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            throw Refusal.wrong("q must be one to " + MOST_WORDS + " words of a title or an id.");
        }
        return words;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static int limit(@Nullable String text) {
        if (!given(text)) {
            return USUAL;
        }
        String number = String.valueOf(text).strip();
        if (!number.matches("\\d{1,3}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > MOST) {
            throw Refusal.wrong("limit must be a number from 1 to " + MOST + ".");
        }
        return Integer.parseInt(number);
    }

    private static ByteString cursor(@Nullable String text) {
        try {
            return given(text) ? ByteString.copyFrom(Base64.getUrlDecoder().decode(text)) : ByteString.EMPTY;
        } catch (IllegalArgumentException e) {
            throw wrongCursor();
        }
    }

    static Refusal wrongCursor() {
        return Refusal.wrong("cursor must be what 'next' of the page before was.");
    }
}
