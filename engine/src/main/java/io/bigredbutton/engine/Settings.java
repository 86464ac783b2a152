package io.bigredbutton.engine;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the environment says. A value may stand in the variable itself or in a file that {@code NAME_FILE} names; an
 * empty one counts as absent. Values never appear in sentences or in {@link #toString()}, since any may be a secret.
 */
public final class Settings {

    private static final Set<String> YES = Set.of("true", "1", "yes", "on");
    private static final Set<String> NO = Set.of("false", "0", "no", "off");

    private final Map<String, String> environment;

    private Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Settings from a map, as {@code System.getenv()}. */
    public static Settings of(Map<String, String> environment) {
        return new Settings(Map.copyOf(environment));
    }

    /** A text, or nothing where it is not set. */
    public Optional<String> find(String name) {
        String file = environment.getOrDefault(name + "_FILE", "").strip();
        String value = environment.getOrDefault(name, "").strip();
        if (file.isEmpty()) {
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }
        if (!value.isEmpty()) {
            throw new WrongSetting(name + " and " + name + "_FILE are both set: keep one of them.");
        }
        return Optional.of(content(name, file)).filter(text -> !text.isEmpty());
    }

    /** Whether a variable is set. */
    public boolean has(String name) {
        return find(name).isPresent();
    }

    /** A text, or the default. */
    public String text(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    /** A port from 1 to 65535, or the default. */
    public int port(String name, int otherwise) {
        String text = find(name).orElse(Integer.toString(otherwise));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new WrongSetting(name + " must be a port from 1 to 65535.");
        }
        return Integer.parseInt(text);
    }

    /** A yes or no, or the default. */
    public boolean yes(String name, boolean otherwise) {
        String text = find(name).map(value -> value.toLowerCase(Locale.ROOT)).orElse(Boolean.toString(otherwise));
        if (!YES.contains(text) && !NO.contains(text)) {
            throw new WrongSetting(name + " must be true or false.");
        }
        return YES.contains(text);
    }

    /** Periods such as {@code 5s,15s} or {@code 200ms}, or the default. */
    public List<Duration> periods(String name, List<Duration> otherwise) {
        return find(name)
                .map(text -> Arrays.stream(text.split(","))
                        .map(period -> period(name, period.strip()))
                        .toList())
                .orElse(otherwise);
    }

    private static Duration period(String name, String text) {
        if (!text.matches("\\d{1,6}(ms|s|m)")) {
            throw new WrongSetting(name + " must be periods such as 5s,15s.");
        }
        return Duration.parse("PT"
                + (text.endsWith("ms")
                        ? new BigDecimal(text.substring(0, text.length() - 2))
                                        .movePointLeft(3)
                                        .toPlainString() + "S"
                        : text.toUpperCase(Locale.ROOT)));
    }

    /** An http or https address with a host, without a slash at its end, or the default. */
    public URI site(String name, String otherwise) {
        String text = find(name).orElse(otherwise);
        try {
            URI uri = new URI(text.replaceAll("/+$", ""));
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw noSite(name);
        }
        throw noSite(name);
    }

    private static WrongSetting noSite(String name) {
        return new WrongSetting(name + " must be an address such as https://incidents.example.com.");
    }

    private static String content(String name, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException e) {
            throw new WrongSetting(name + "_FILE names " + file + ", which cannot be read.");
        }
    }

    /** The names that are set, never what they are set to. */
    @Override
    public String toString() {
        return "Settings" + environment.keySet();
    }
}
