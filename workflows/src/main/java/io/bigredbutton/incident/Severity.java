package io.bigredbutton.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How bad it is, by a name from the plan, as {@code SEV1}. */
public record Severity(@JsonValue String name) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Severity {}

    @Override
    public String toString() {
        return name;
    }
}
