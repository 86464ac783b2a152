package io.bigredbutton.api.plan;

import io.bigredbutton.plan.Person;
import io.bigredbutton.plan.Stakeholder;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who there is: people, in which order they are woken, and who is told. */
final class People {

    private static final List<String> FIELDS = List.of("name", "email", "phone", "slack", "timezone");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern SLACK = Pattern.compile("[A-Z0-9]{2,20}");
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private final Map<String, Person> people = new LinkedHashMap<>();

    People(Part part) {
        part.keys(null).forEach((id, person) -> people.put(id, person(id, person)));
        if (people.isEmpty()) {
            throw part.wrong("must name at least one person");
        }
    }

    Map<String, Person> all() {
        return Map.copyOf(people);
    }

    private static Person person(String id, Part part) {
        if (!ID.matcher(id).matches()) {
            throw part.wrong("must be named in lower-case letters, digits, - and _");
        }
        Map<String, Part> fields = part.keys(FIELDS);
        Part name = fields.get("name");
        if (name == null) {
            throw part.wrong("needs a name");
        }
        return new Person(
                id,
                name.text(),
                form(fields.get("email"), MAIL, "must be a mail address, as ana@example.com"),
                form(fields.get("phone"), PHONE, "must be a number in international form, as \"+15550100001\""),
                form(fields.get("slack"), SLACK, "must be a member's id in Slack, as U0ANA"),
                timezone(fields.get("timezone")));
    }

    private static @Nullable String form(@Nullable Part part, Pattern pattern, String form) {
        return part == null ? null : part.text(text -> pattern.matcher(text).matches(), form);
    }

    private static @Nullable String timezone(@Nullable Part part) {
        return part == null ? null : part.text(People::knownTimezone, "must be a time zone, as Europe/Lisbon");
    }

    private static boolean knownTimezone(String text) {
        try {
            return ZoneId.of(text).getId().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Who is woken: known people with a telephone, each once, since a page is named by person and round. */
    List<String> order(Part part) {
        List<String> order = new ArrayList<>();
        for (Part item : part.items()) {
            Person person = known(item);
            if (person.phone() == null) {
                throw item.wrong("names '" + person.id() + "', who has no phone");
            }
            if (order.contains(person.id())) {
                throw item.wrong("names '" + person.id() + "' twice");
            }
            order.add(person.id());
        }
        if (order.isEmpty()) {
            throw part.wrong("must name at least one person");
        }
        return List.copyOf(order);
    }

    /** Who is told: people with a mail address, or bare addresses. */
    List<Stakeholder> stakeholders(Part part) {
        List<Stakeholder> all = new ArrayList<>();
        Set<String> addresses = new HashSet<>();
        for (Part item : part.items()) {
            Stakeholder one = stakeholder(item, all);
            if (!addresses.add(one.address().toLowerCase(Locale.ROOT))) {
                throw item.wrong("names '" + item.text() + "' twice");
            }
            all.add(one);
        }
        return List.copyOf(all);
    }

    private Stakeholder stakeholder(Part item, List<Stakeholder> others) {
        String text = item.text();
        if (text.contains("@")) {
            String address = item.text(
                    mail -> MAIL.matcher(mail).matches(), "must name people or mail addresses, not '" + text + "'");
            return new Stakeholder(slug(address, others), address, address);
        }
        Person person = known(item);
        String address = person.email();
        if (address == null) {
            throw item.wrong("names '" + person.id() + "', who has no email");
        }
        return new Stakeholder(person.id(), person.name(), address);
    }

    private String slug(String address, List<Stakeholder> others) {
        String plain =
                address.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String slug = plain;
        for (int i = 2; taken(slug, others); i++) {
            slug = plain + "-" + i;
        }
        return slug;
    }

    private boolean taken(String slug, List<Stakeholder> others) {
        return people.containsKey(slug)
                || others.stream().anyMatch(other -> other.slug().equals(slug));
    }

    private Person known(Part item) {
        Person person = people.get(item.text());
        if (person == null) {
            throw item.wrong("names '" + item.text() + "', who is not under people");
        }
        return person;
    }
}
