package io.bigredbutton.simulator.faults;

import io.bigredbutton.simulator.world.Shelf;
import io.bigredbutton.simulator.world.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** The faults that were ordered, and which of them a request meets: of several that fit, the newest. */
public final class Faults {

    private static final long SEED = 20_261_122L;

    private final World world;
    private final Shelf<Fault> ordered;

    public Faults(World world) {
        this.world = world;
        this.ordered = world.shelf("faults", Fault.class);
    }

    /** Orders a fault; it holds for requests from now on. */
    public void order(Fault fault) {
        ordered.add(fault);
    }

    public List<Fault> all() {
        return ordered.all();
    }

    /** Those that were ordered, by their ids, in the order they came. */
    public Map<String, Fault> byId() {
        return ordered.entries();
    }

    /** Ends the fault of that id; false where there is none. */
    public boolean end(String id) {
        return world.turn(() -> {
            boolean known = ordered.find(id).isPresent();
            ordered.remove(id);
            return known;
        });
    }

    public void clear() {
        ordered.clear();
    }

    /** The fault that this request meets, counted as met; {@code text} is all that the request says. */
    public Optional<Fault> meet(String vendor, String operation, String text) {
        return meet(vendor, operation, text, fault -> true);
    }

    /** As {@link #meet(String, String, String)}, at a point where only some faults come true; the others still wait. */
    public Optional<Fault> meet(String vendor, String operation, String text, Predicate<Fault> here) {
        return world.turn(() -> {
            List<String> newestFirst = new ArrayList<>(ordered.entries().keySet());
            Collections.reverse(newestFirst);
            for (String id : newestFirst) {
                Fault fault = ordered.find(id).orElseThrow();
                if (fault.fits(vendor, operation, text)) {
                    if (!here.test(fault)) {
                        return Optional.empty();
                    }
                    if (chanceComes(id, fault)) {
                        return Optional.of(
                                ordered.put(id, ordered.find(id).orElseThrow().metAgain()));
                    }
                }
            }
            return Optional.empty();
        });
    }

    private boolean chanceComes(String id, Fault fault) {
        if (fault.chance() == null) {
            return true;
        }
        ordered.put(id, fault.drawnAgain());
        return new SplittableRandom(SEED + fault.drawn()).nextDouble() < fault.chance();
    }
}
