package io.bigredbutton.paging;

import io.bigredbutton.plan.Person;
import io.bigredbutton.plan.Purpose;
import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.plan.Vendor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which ways to which people were refused for good. Workflow and timeline both keep one. */
public final class Refusals {

    private static final int WAYS = 2;

    private final Map<String, Map<String, String>> refused = new LinkedHashMap<>();

    /** One way to one person was refused for good. */
    public void add(String person, String channel, String sentence) {
        refused.computeIfAbsent(person, id -> new LinkedHashMap<>()).put(channel, sentence);
    }

    /** Everything may be tried again. */
    public void forget() {
        refused.clear();
    }

    /** Whether there is a way left to this person. */
    public boolean reachable(Person person) {
        return person.phone() != null
                && refused.getOrDefault(person.id(), Map.of()).size() < WAYS;
    }

    /** Why none of them can be woken, with the telephone tree, where there is no way left to any. */
    public Optional<String> nobodyLeft(List<Person> people) {
        if (people.stream().anyMatch(this::reachable)) {
            return Optional.empty();
        }
        String why = refused.values().stream()
                .flatMap(ways -> ways.values().stream())
                .findFirst()
                .orElse("Nobody whom the plan pages has a telephone number.");
        return Optional.of(why + tree(people));
    }

    /** Why nobody can be woken from the start, with the telephone tree, where that is so. */
    public static Optional<String> nobodyCanBeWoken(ResponsePlan plan) {
        Vendor vendor = plan.vendor(Purpose.WAKE);
        return vendor.off() == null
                ? new Refusals().nobodyLeft(plan.responders())
                : Optional.of(vendor.off() + tree(plan.responders()));
    }

    private static String tree(List<Person> people) {
        return people.isEmpty()
                ? ""
                : " Reach them by hand: "
                        + people.stream()
                                .map(person -> person.name()
                                        + (person.phone() == null ? " (no number)" : " " + person.phone()))
                                .collect(Collectors.joining(", "))
                        + ".";
    }
}
