package io.bigredbutton.simulator.faults;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a fault makes a vendor do, read from its name such as {@code status:503} or {@code slow:0.3}. */
public record Trouble(Kind kind, int code, Duration pause, String name) {

    /** The troubles that every vendor can have; OWN is one that only its vendor knows. */
    public enum Kind {
        REFUSE,
        HANG,
        SLOW,
        STATUS,
        ERROR,
        RATELIMIT,
        RATELIMIT_DATE,
        CREDENTIALS,
        DROP_BEFORE,
        DROP_AFTER,
        STATUS_AFTER,
        GARBAGE,
        GARBAGE_AFTER,
        OVERSIZED,
        CHARSET,
        OWN
    }

    private static final Pattern SHAPE = Pattern.compile("([a-z-]+)(?::(.*))?");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d{1,3})?");
    private static final String KNOWN = String.join(
            ", ",
            List.of(
                    "refuse",
                    "hang",
                    "slow:SECONDS",
                    "status:NNN",
                    "ratelimit:SECONDS",
                    "ratelimit-date:SECONDS",
                    "credentials",
                    "drop-before",
                    "drop-after",
                    "status-after:NNN",
                    "garbage",
                    "garbage-after",
                    "oversized",
                    "charset"));

    /**
     * Reads a fault's name.
     *
     * @param own the names that only this vendor knows; one that ends in a colon takes a word after it
     * @throws IllegalArgumentException with one sentence that says what would be right
     */
    public static Trouble of(String name, Set<String> own) {
        Matcher shape = SHAPE.matcher(name);
        if (!shape.matches()) {
            throw unknown(name, own);
        }
        String word = shape.group(1);
        String value = shape.group(2);
        if (value != null && own.contains(word + ":")) {
            return ownWithWord(name, word, value);
        }
        if (value == null && own.contains(word)) {
            return new Trouble(Kind.OWN, 0, Duration.ZERO, name);
        }
        return switch (word) {
            case "slow" -> new Trouble(Kind.SLOW, 0, seconds(name, value), name);
            case "status" -> new Trouble(Kind.STATUS, status(name, value), Duration.ZERO, name);
            case "status-after" -> new Trouble(Kind.STATUS_AFTER, status(name, value), Duration.ZERO, name);
            case "ratelimit" -> new Trouble(Kind.RATELIMIT, 429, seconds(name, value), name);
            case "ratelimit-date" -> new Trouble(Kind.RATELIMIT_DATE, 429, seconds(name, value), name);
            default -> plain(name, own);
        };
    }

    /** Whether the vendor does what it was asked before it fails. */
    public boolean actsFirst() {
        return switch (kind) {
            case DROP_AFTER, STATUS_AFTER, GARBAGE_AFTER -> true;
            default -> false;
        };
    }

    /** The word after the colon. */
    public String word() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Whole seconds to wait, rounded up, as Retry-After says it. */
    public long waitSeconds() {
        return (pause.toMillis() + 999) / 1000;
    }

    private static Trouble ownWithWord(String name, String word, String value) {
        if (!value.matches("[a-z0-9_]{1,80}")) {
            throw new IllegalArgumentException("The fault '" + name + "' needs a name of small letters after '" + word
                    + ":', as in " + word + ":fatal_error.");
        }
        return new Trouble(word.equals("error") ? Kind.ERROR : Kind.OWN, 200, Duration.ZERO, name);
    }

    private static Trouble plain(String name, Set<String> own) {
        Kind kind = switch (name) {
            case "refuse" -> Kind.REFUSE;
            case "hang" -> Kind.HANG;
            case "credentials" -> Kind.CREDENTIALS;
            case "drop-before" -> Kind.DROP_BEFORE;
            case "drop-after" -> Kind.DROP_AFTER;
            case "garbage" -> Kind.GARBAGE;
            case "garbage-after" -> Kind.GARBAGE_AFTER;
            case "oversized" -> Kind.OVERSIZED;
            case "charset" -> Kind.CHARSET;
            default -> throw unknown(name, own);
        };
        return new Trouble(kind, kind == Kind.CREDENTIALS ? 401 : 200, Duration.ZERO, name);
    }

    private static Duration seconds(String name, @Nullable String value) {
        if (value == null || !SECONDS.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The fault '" + name + "' needs a number of seconds after the colon, such as 5 or 0.3.");
        }
        return Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000));
    }

    private static int status(String name, @Nullable String value) {
        if (value == null || !value.matches("[2-5]\\d\\d")) {
            throw new IllegalArgumentException(
                    "The fault '" + name + "' needs a code from 200 to 599 after the colon, such as 503.");
        }
        return Integer.parseInt(value);
    }

    private static IllegalArgumentException unknown(String name, Set<String> own) {
        StringBuilder names = new StringBuilder(KNOWN);
        own.stream().sorted().forEach(o -> names.append(", ").append(o.endsWith(":") ? o + "NAME" : o));
        return new IllegalArgumentException(
                "The fault '" + name + "' is not one that this vendor can have; 'fault' is one of " + names + ".");
    }
}
