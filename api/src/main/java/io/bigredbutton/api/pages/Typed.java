package io.bigredbutton.api.pages;

import java.util.Map;

/**
 * What somebody typed into a form that was refused, so that nothing has to be typed again.
 *
 * @param form the verb of the form
 */
public record Typed(String form, Map<String, String> fields) {

    /** Nothing. */
    public static final Typed NOTHING = new Typed("", Map.of());

    /** What was typed into a field of a form. */
    public String in(String form, String field) {
        return this.form.equals(form) ? fields.getOrDefault(field, "") : "";
    }

    /** Whether this is the form that was refused. */
    public boolean was(String form) {
        return this.form.equals(form);
    }
}
