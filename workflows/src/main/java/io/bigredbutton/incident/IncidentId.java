package io.bigredbutton.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** An incident's name and its workflow's id, as {@code inc-20261122-amber-falcon}: a date and two words to say. */
public record IncidentId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("inc-\\d{8}-[a-z]+-[a-z]+");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IncidentId {}

    /**
     * The id that a key leads to, so that the same press finds the same incident.
     *
     * @param day in UTC
     * @param choice 0 for the key's own words, 1 and more where those are another incident's
     */
    public static IncidentId of(LocalDate day, String key, int choice) {
        int number = Hash.number(key, Integer.toString(choice));
        return new IncidentId("inc-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + SpokenWords.pair(number));
    }

    /** Whether a text can be an incident's id at all. */
    public static boolean possible(String text) {
        return FORM.matcher(text).matches();
    }

    /** The workflow that schedules this incident's review. */
    public String review() {
        return value + "-review";
    }

    @Override
    public String toString() {
        return value;
    }
}
