package io.bigredbutton.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody has taken on in an incident. */
public enum Role {
    /** Leads the response and decides. */
    COMMANDER;

    /** The word that stands in addresses and answers, as {@code commander}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
