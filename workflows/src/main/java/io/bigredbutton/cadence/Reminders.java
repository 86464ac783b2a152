package io.bigredbutton.cadence;

import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Role;
import io.bigredbutton.incident.Situation;
import io.bigredbutton.plan.Person;
import io.bigredbutton.plan.Purpose;
import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.response.Failures;
import io.bigredbutton.response.Made;
import io.bigredbutton.response.Mails;
import io.bigredbutton.response.Policies;
import io.bigredbutton.response.Rooms;
import io.bigredbutton.response.StepKeys;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Workflow;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says something to whoever leads: in the room where there is one, else by mail. */
final class Reminders {

    private final Situation situation;
    private final URI page;

    Reminders(Situation situation, URI page) {
        this.situation = situation;
        this.page = page;
    }

    /** Sends it beside everything else; of no use, and so given up, once {@code useful} has passed. */
    void remind(String slug, String text, Duration useful) {
        String key = StepKeys.of(
                situation.incident().id(), slug, situation.incident().opening());
        Async.procedure(() -> {
            try {
                say(key, text, useful);
            } catch (ActivityFailure | CanceledFailure e) {
                Failures.stopped(e); // The next one comes by itself; the history has what became of this one.
            }
        });
    }

    private void say(String key, String text, Duration useful) {
        Optional<Made> room = situation.board().made("room");
        if (room.isPresent()) {
            Rooms rooms = Workflow.newActivityStub(
                    Rooms.class, Policies.passing(plan().vendor(Purpose.TALK).name(), text, useful));
            List<String> mention = leader().map(Person::slack)
                    .filter(Objects::nonNull)
                    .map(List::of)
                    .orElse(List.of());
            rooms.say(new Rooms.Message(key, false, room.get().ref(), mention, text, page));
        } else if (plan().vendor(Purpose.TELL).off() == null) {
            leader().filter(person -> person.email() != null).ifPresent(person -> mail(key, person, text, useful));
        }
    }

    private void mail(String key, Person to, String text, Duration useful) {
        Mails mails = Workflow.newActivityStub(
                Mails.class, Policies.passing(plan().vendor(Purpose.TELL).name(), text, useful));
        String subject =
                "[" + situation.incident().id() + "] " + situation.incident().title();
        String address = Objects.requireNonNull(to.email());
        mails.send(new Mails.Letter(key, false, new Mails.Recipient(to.name(), address), subject, text, page, null));
    }

    /** The commander, else whoever has it, else the first who is on call. */
    private Optional<Person> leader() {
        Incident incident = situation.incident();
        return incident.in(Role.COMMANDER)
                .flatMap(this::named)
                .or(() -> Optional.ofNullable(incident.acknowledged()).flatMap(has -> named(has.by())))
                .or(() -> plan().responders().stream().findFirst());
    }

    private Optional<Person> named(String name) {
        return plan().people().values().stream()
                .filter(person ->
                        person.name().equalsIgnoreCase(name) || person.id().equalsIgnoreCase(name))
                .findFirst();
    }

    private ResponsePlan plan() {
        return situation.incident().plan();
    }
}
