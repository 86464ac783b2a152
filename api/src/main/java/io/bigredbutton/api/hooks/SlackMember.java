package io.bigredbutton.api.hooks;

import io.bigredbutton.api.incidents.Texts;
import io.bigredbutton.plan.Person;
import io.bigredbutton.plan.ResponsePlan;

/** Who speaks in Slack, by the name that people know. */
final class SlackMember {

    private SlackMember() {}

    /** The plan's person of that member id; else the name that Slack gives. */
    static String named(String id, String handle, ResponsePlan plan) {
        return plan.people().values().stream()
                .filter(person -> !id.isEmpty() && id.equals(person.slack()))
                .map(Person::name)
                .findFirst()
                .orElseGet(() -> elseBy(handle.isBlank() ? id : handle));
    }

    private static String elseBy(String name) {
        String plain =
                name.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\s]+", " ").strip();
        int points = plain.codePointCount(0, plain.length());
        if (plain.isEmpty()) {
            return "somebody in Slack";
        }
        return points <= Texts.NAME ? plain : plain.substring(0, plain.offsetByCodePoints(0, Texts.NAME));
    }
}
