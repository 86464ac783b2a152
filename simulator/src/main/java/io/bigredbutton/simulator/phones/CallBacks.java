package io.bigredbutton.simulator.phones;

import io.bigredbutton.simulator.world.Shelf;
import io.bigredbutton.simulator.world.World;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Calls back until it arrives, a few times over about half a minute. Twilio itself tries once more at most; being more
 * patient here lets a killed API be watched coming back.
 */
final class CallBacks {

    private static final int MOST_ATTEMPTS = 6;
    private static final int MOST_ATTEMPTS_ON_THE_LINE = 4;
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private final World world;
    private final Shelf<Pending> pending;
    private final Errands errands;
    private final Post post;
    private final Set<String> busyLanes = new HashSet<>();
    private BiConsumer<Pending, String> whoeverListens = (told, answer) -> {};

    CallBacks(World world, Errands errands, Post post) {
        this.world = world;
        this.errands = errands;
        this.post = post;
        this.pending = world.shelf("twilio.callbacks", Pending.class);
    }

    /** Who wants to know what was answered to what was told. */
    void listen(BiConsumer<Pending, String> listener) {
        whoeverListens = listener;
    }

    /** Goes on with what was not told yet. */
    void resume() {
        world.turn(() -> {
            busyLanes.clear();
            pending.all().forEach(p -> start(p.lane()));
        });
    }

    /** Tells it soon; what is told in one lane arrives in its order. */
    void tell(String lane, String operation, String url, Map<String, String> form) {
        world.turn(() -> {
            pending.add(new Pending(UUID.randomUUID().toString(), lane, operation, url, form, 0));
            start(lane);
        });
    }

    /** Asks at once, while somebody waits on the line; empty where nobody answers. */
    Optional<String> ask(String operation, String url, Map<String, String> form) {
        Pending question = new Pending(UUID.randomUUID().toString(), "", operation, url, form, 0);
        for (int attempt = 0; attempt < MOST_ATTEMPTS_ON_THE_LINE; attempt++) {
            if (attempt > 0 && !paused(wait(attempt))) {
                return Optional.empty();
            }
            Post.Outcome outcome = post.send(question);
            if (outcome.arrived()) {
                return Optional.of(outcome.body());
            }
            if (!outcome.again()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void start(String lane) {
        if (busyLanes.add(lane)) {
            errands.soon(() -> drain(lane));
        }
    }

    private void drain(String lane) {
        Optional<Map.Entry<String, Pending>> next = world.turn(() -> {
            Optional<Map.Entry<String, Pending>> first = pending.entries().entrySet().stream()
                    .filter(e -> e.getValue().lane().equals(lane))
                    .findFirst();
            if (first.isEmpty()) {
                busyLanes.remove(lane);
            }
            return first;
        });
        next.ifPresent(entry -> attempt(entry.getKey(), entry.getValue()));
    }

    private void attempt(String number, Pending tried) {
        Post.Outcome outcome = post.send(tried);
        boolean over = outcome.arrived() || !outcome.again() || tried.attempts() + 1 >= MOST_ATTEMPTS;
        world.turn(() -> {
            if (pending.find(number).filter(p -> p.id().equals(tried.id())).isEmpty()) {
                return;
            }
            if (over) {
                pending.remove(number);
                whoeverListens.accept(tried, outcome.body());
                errands.soon(() -> drain(tried.lane()));
            } else {
                pending.put(number, tried.triedAgain());
                errands.later(wait(tried.attempts() + 1), () -> drain(tried.lane()));
            }
        });
    }

    private static Duration wait(int attempt) {
        return FIRST_WAIT.multipliedBy(1L << (attempt - 1));
    }

    private static boolean paused(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
