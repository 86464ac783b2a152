package io.bigredbutton.paging;

import io.bigredbutton.incident.Hash;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Situation;
import io.bigredbutton.plan.Person;
import io.bigredbutton.plan.Purpose;
import io.bigredbutton.response.Failures;
import io.bigredbutton.response.Policies;
import io.bigredbutton.response.StepKeys;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What rings now: a call and a text message to each person whose turn it is or was, each tried on its own. */
final class Rings {

    private final Situation situation;
    private final URI page;
    private final Consumer<Person> unreachable;
    private final Map<String, CancellationScope> ringing = new LinkedHashMap<>();
    private final Refusals refusals = new Refusals();

    Rings(Situation situation, URI page, Consumer<Person> unreachable) {
        this.situation = situation;
        this.page = page;
        this.unreachable = unreachable;
    }

    /** Calls and texts somebody at once; what still rang for the same person from a round before stops. */
    void begin(Person person, int round, boolean rangBefore) {
        CancellationScope before = ringing.get(person.id());
        if (before != null) {
            before.cancel("another round");
        }
        CancellationScope scope = Workflow.newCancellationScope(() -> {
            Pager.Page call = pageTo(person, round, "call", rangBefore);
            Pager.Page text = pageTo(person, round, "sms", rangBefore);
            Async.procedure(() -> ring(person, "call", call, pager("Call " + person.name())::call));
            Async.procedure(() -> ring(person, "sms", text, pager("Text " + person.name())::text));
        });
        ringing.put(person.id(), scope);
        scope.run();
    }

    /** Nobody needs to be woken any more. */
    void stop() {
        ringing.values().forEach(scope -> scope.cancel("somebody has it"));
    }

    /** Whether there is a way to this person that was not refused for good. */
    boolean reachable(Person person) {
        return refusals.reachable(person);
    }

    /** Why nobody can be reached any more, where that is so. */
    Optional<String> whyNobodyIsLeft() {
        return refusals.nobodyLeft(situation.incident().plan().responders());
    }

    /** A person has changed something: every number may be tried again. */
    void forgive() {
        refusals.forget();
    }

    private void ring(Person person, String channel, Pager.Page order, Consumer<Pager.Page> how) {
        try {
            how.accept(order);
        } catch (ActivityFailure | CanceledFailure e) {
            if (!Failures.stopped(e) && e instanceof ActivityFailure failure) {
                refusals.add(person.id(), channel, Failures.sentence(failure));
                if (!reachable(person)) {
                    unreachable.accept(person);
                }
            }
        }
    }

    private Pager.Page pageTo(Person person, int round, String channel, boolean rangBefore) {
        Incident incident = situation.incident();
        String key = StepKeys.page(incident.id(), person.id(), round, channel, incident.opening());
        String phone = person.phone() == null ? "" : person.phone();
        return new Pager.Page(
                key,
                rangBefore,
                incident.id(),
                person.id(),
                person.name(),
                phone,
                incident.opening(),
                round,
                incident.headline(),
                token(incident, person, round),
                page);
    }

    private static String token(Incident incident, Person person, int round) {
        String hash = Hash.of(incident.id().value(), person.id(), round + "/" + incident.opening());
        return "P-" + hash.substring(0, 6).toUpperCase(Locale.ROOT);
    }

    private Pager pager(String summary) {
        String queue = situation.incident().plan().vendor(Purpose.WAKE).name();
        return Workflow.newActivityStub(Pager.class, Policies.urgent(queue, summary));
    }
}
