package io.bigredbutton.simulator.vendor;

import io.bigredbutton.simulator.faults.Trouble;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A simulated vendor: its name, what it can be asked, and what people can do with it. */
public interface Vendor extends AutoCloseable {

    /** The name that faults, effects and requests go by. */
    String name();

    /** The operations that a fault can be ordered for. */
    Set<String> operations();

    /** The faults that only this vendor can have; one that ends in a colon takes a word after it. */
    default Set<String> ownFaults() {
        return Set.of();
    }

    /** Why this vendor cannot have that trouble, in one sentence; empty where it can. */
    default Optional<String> refusalOf(Trouble trouble) {
        return Optional.empty();
    }

    /** What there is from the start; called once everything is open, and again after every reset. */
    default void begin() {}

    /** What people do with this vendor, under {@code /control}. */
    default Routes control() {
        return new Routes();
    }

    /** What the page shows of this vendor, for the template that has its name. */
    default Map<String, Object> shown() {
        return Map.of();
    }

    @Override
    default void close() {}
}
