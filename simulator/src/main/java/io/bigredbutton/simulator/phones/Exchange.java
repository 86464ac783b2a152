package io.bigredbutton.simulator.phones;

import io.bigredbutton.simulator.world.Shelf;
import io.bigredbutton.simulator.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Takes each call from queued to its end, and tells of it on the way. What rings still rings after a restart. */
final class Exchange {

    private static final Duration A_MOMENT = Duration.ofMillis(150);

    private final World world;
    private final Errands errands;
    private final CallBacks callBacks;
    private final Shelf<Call> calls;
    private final Map<String, Talk> talks = new ConcurrentHashMap<>();

    Exchange(World world, Errands errands, CallBacks callBacks) {
        this.world = world;
        this.errands = errands;
        this.callBacks = callBacks;
        this.calls = world.shelf("twilio.calls", Call.class);
    }

    /** Takes up what was under way; who was talking has lost the line. */
    void resume() {
        world.turn(() -> {
            talks.values().forEach(Talk::hangUp);
            talks.clear();
            for (Call call : calls.all()) {
                switch (call.status()) {
                    case QUEUED -> errands.soon(() -> ring(call.sid()));
                    case RINGING -> awaitItsFate(call);
                    case IN_PROGRESS -> errands.soon(() -> end(call.sid(), CallStatus.COMPLETED));
                    default -> {}
                }
            }
        });
    }

    List<Call> all() {
        return calls.all();
    }

    Optional<Call> find(String sid) {
        return calls.find(sid);
    }

    /** Begins a call. */
    void place(Call call) {
        calls.put(call.sid(), call);
        errands.soon(() -> ring(call.sid()));
    }

    /** What rings there and can be answered, the oldest first. */
    List<Call> ringing(String number) {
        return calls.all().stream()
                .filter(c -> c.to().equals(number) && c.status().ringsYet() && c.fault() == null)
                .toList();
    }

    /** The talk that goes on there. */
    Optional<Talk> talking(String number) {
        return calls.all().stream()
                .filter(c -> c.to().equals(number) && c.status() == CallStatus.IN_PROGRESS)
                .flatMap(c -> Optional.ofNullable(talks.get(c.sid())).stream())
                .findFirst();
    }

    /** Picks up, and presses those keys. Empty where it has stopped ringing. */
    Optional<Talk> answer(String sid, String keys) {
        return pickUp(sid, new Talk(this, sid, false, keys), "human");
    }

    /** Ends a call so, unless it is over already. */
    void end(String sid, CallStatus how) {
        world.turn(() -> {
            Optional<Call> call = calls.find(sid).filter(c -> !c.status().over());
            call.ifPresent(c -> {
                Call over = calls.put(sid, c.ended(how, world.now()));
                talks.remove(sid);
                report(over, "completed", how.word());
            });
        });
    }

    void heard(String sid, String words) {
        world.turn(() -> calls.find(sid).ifPresent(c -> calls.put(sid, c.hearing(words))));
    }

    void pressed(String sid, String digits) {
        world.turn(() -> calls.find(sid).ifPresent(c -> calls.put(sid, c.pressing(digits))));
    }

    /** What the script's address answers, empty where nobody does. */
    Optional<String> ask(Call call, String url, Map<String, String> more) {
        return callBacks.ask("voice", url, CallView.form(call, CallStatus.IN_PROGRESS.word(), more));
    }

    private Optional<Talk> pickUp(String sid, Talk talk, String by) {
        return world.turn(() -> {
            Optional<Call> call = calls.find(sid).filter(c -> c.status().ringsYet());
            call.ifPresent(c -> {
                Call answered = calls.put(sid, c.ringing().answered(world.now(), by));
                talks.put(sid, talk);
                report(answered, "answered", answered.status().word());
                errands.soon(talk);
            });
            return call.map(c -> talk);
        });
    }

    private void ring(String sid) {
        world.turn(() -> {
            Optional<Call> call = calls.find(sid).filter(c -> c.status() == CallStatus.QUEUED);
            call.ifPresent(c -> {
                report(c, "initiated", "initiated");
                Call ringing = calls.put(sid, calls.find(sid).orElse(c).ringing());
                report(ringing, "ringing", ringing.status().word());
                awaitItsFate(ringing);
            });
        });
    }

    private void awaitItsFate(Call call) {
        String sid = call.sid();
        switch (call.fault() == null ? "" : call.fault()) {
            case "busy" -> errands.later(A_MOMENT, () -> end(sid, CallStatus.BUSY));
            case "no-answer" -> errands.later(A_MOMENT, () -> end(sid, CallStatus.NO_ANSWER));
            case "undelivered" -> errands.later(A_MOMENT, () -> end(sid, CallStatus.FAILED));
            case "voicemail" ->
                errands.later(A_MOMENT, () -> pickUp(sid, new Talk(this, sid, true, ""), "machine_start"));
            default -> errands.later(Duration.between(world.now(), call.ringsUntil()), () -> stopRinging(sid));
        }
    }

    private void stopRinging(String sid) {
        world.turn(() -> {
            if (calls.find(sid).filter(c -> c.status().ringsYet()).isPresent()) {
                end(sid, CallStatus.NO_ANSWER);
            }
        });
    }

    private void report(Call call, String event, String status) {
        String url = call.reporting().url();
        if (url != null && call.reporting().events().contains(event)) {
            callBacks.tell(call.sid(), "status", url, CallView.statusForm(call, status, world.now()));
        }
        calls.put(call.sid(), call.toldOnce());
    }
}
