package io.bigredbutton.simulator.world;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What exists: shelves that vendors keep their things on, what has happened, and what was asked. */
public final class World implements AutoCloseable {

    private final @Nullable Journal journal;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final List<Change> remembered = new ArrayList<>();
    private final List<Change> turned = new ArrayList<>();
    private final Map<String, Shelf<?>> shelves = new LinkedHashMap<>();
    private final Shelf<Effect> effects;
    private final Shelf<Seen> requests;
    private final AtomicInteger age = new AtomicInteger();
    private final AtomicLong moves = new AtomicLong();
    private final String life;

    private World(@Nullable Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        this.life = Long.toString(clock.millis(), 36);
        if (journal != null) {
            journal.replay(remembered::add);
        }
        this.effects = shelf("effects", Effect.class);
        this.requests = shelf("requests", Seen.class);
    }

    /** The world of that directory's journal; without a directory, a new world that nothing outlives. */
    public static World of(@Nullable Path directory, Clock clock) {
        return new World(directory == null ? null : Journal.in(directory), clock);
    }

    /** A shelf with what the journal remembers of it. Each name is asked for once, by the vendor that owns it. */
    public <T> Shelf<T> shelf(String name, Class<T> type) {
        return turn(() -> {
            Shelf<T> shelf = new Shelf<>(this, name, type);
            if (shelves.putIfAbsent(name, shelf) != null) {
                throw new IllegalStateException("The shelf " + name + " has an owner already.");
            }
            remembered.stream().filter(c -> c.shelf().equals(name)).forEach(c -> shelf.replay(c.id(), c.is()));
            remembered.removeIf(c -> c.shelf().equals(name));
            return shelf;
        });
    }

    /** Does something at once: nobody sees the world in between, and it is one line in the journal, written before this returns. */
    public <T> T turn(Supplier<T> deed) {
        lock.lock();
        try {
            return deed.get();
        } finally {
            try {
                if (lock.getHoldCount() == 1) {
                    endTurn();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** As {@link #turn(Supplier)}, for a deed with nothing to tell. */
    public void turn(Runnable deed) {
        turn(() -> {
            deed.run();
            return true;
        });
    }

    /** Records a change of the world that an honest vendor would show its customer. */
    public void happened(String vendor, String operation, String key, Map<String, ?> detail) {
        Map<String, Object> kept = new LinkedHashMap<>();
        detail.forEach((name, value) -> {
            if (value != null) {
                kept.put(name, value);
            }
        });
        effects.add(new Effect(vendor, operation, key, now(), kept));
    }

    /** Records that a request reached a vendor, and the fault that it met. */
    public void saw(String vendor, String operation, @Nullable String fault) {
        requests.add(new Seen(vendor, operation, now(), fault));
    }

    public List<Effect> effects() {
        return effects.all();
    }

    public List<Seen> requests() {
        return requests.all();
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** How often the world was forgotten: what was begun at another age must not act any more. */
    public int age() {
        return age.get();
    }

    /** The moment that the world is at: another one after every change, and in every life of the simulator. */
    public String moment() {
        return life + "-" + moves.get();
    }

    /** Forgets everything. */
    public void reset() {
        turn(() -> {
            age.incrementAndGet();
            moves.incrementAndGet();
            remembered.clear();
            turned.clear();
            shelves.values().forEach(Shelf::forget);
            if (journal != null) {
                journal.empty();
            }
        });
    }

    void note(Change change) {
        turned.add(change);
    }

    private void endTurn() {
        if (turned.isEmpty()) {
            return;
        }
        List<Change> line = List.copyOf(turned);
        turned.clear();
        moves.incrementAndGet();
        if (journal != null) {
            journal.write(line);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (journal != null) {
                journal.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
