package io.bigredbutton.response;

/** What every step is asked with: the key by which it is safe to run twice. */
public interface Order {

    /**
     * Deterministic, as {@code inc-20261122-amber-falcon/room}: the same for every attempt at the same effect, and
     * never the same for another.
     */
    String key();

    /**
     * Whether an earlier activity of this key may have acted already, so that even a first attempt must look before it
     * acts.
     */
    boolean triedBefore();
}
