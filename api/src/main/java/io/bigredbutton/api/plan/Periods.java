package io.bigredbutton.api.plan;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people write periods: {@code 30s}, {@code 5m}, {@code 2h}, {@code 3d}. */
public final class Periods {

    /** What is said of a text that is no period. */
    public static final String FORM = "must be a period of at least a second, as 30s, 5m, 2h or 3d";

    private static final Pattern PATTERN = Pattern.compile("(\\d{1,7})([smhd])");
    private static final Duration LONGEST = Duration.ofDays(3650);

    private Periods() {}

    /** A period from one second to ten years. */
    public static Optional<Duration> of(String text) {
        Matcher matcher = PATTERN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(matcher.group(1));
        Duration period = switch (matcher.group(2).charAt(0)) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
        boolean sensible = !period.isZero() && period.compareTo(LONGEST) <= 0;
        return sensible ? Optional.of(period) : Optional.empty();
    }
}
