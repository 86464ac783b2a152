package io.bigredbutton.simulator.phones;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** The keys of a telephone that somebody holds: pressed by a person, waited for by the script. */
final class Keys {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Character> pressed = new ArrayDeque<>();
    private boolean waitedFor;
    private boolean hungUp;

    Keys(String alreadyPressed) {
        add(alreadyPressed);
    }

    void press(String digits) {
        change(() -> {
            add(digits);
            waitedFor = false;
        });
    }

    void hangUp() {
        change(() -> hungUp = true);
    }

    boolean hungUp() {
        lock.lock();
        try {
            return hungUp;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the script waits for a key and has none, or the call is over. */
    void awaitQuiet(Duration most) {
        await(most, () -> hungUp || waitedFor);
    }

    /** Lets time pass, as long as no key is pressed. */
    void pause(Duration time) {
        await(time, this::somethingHappened);
    }

    /**
     * The keys that are pressed: so many, or up to the end key, or until nobody has pressed one for so long.
     *
     * @param many 0 for any number
     */
    String gather(int many, String endKey, Duration patience) {
        StringBuilder digits = new StringBuilder();
        while (await(patience, this::somethingHappened)) {
            lock.lock();
            try {
                Character key = hungUp ? null : pressed.poll();
                if (key == null || endKey.indexOf(key) >= 0) {
                    return digits.toString();
                }
                digits.append(key);
            } finally {
                lock.unlock();
            }
            if (digits.length() == many) {
                return digits.toString();
            }
        }
        return digits.toString();
    }

    private boolean somethingHappened() {
        waitedFor = !hungUp && pressed.isEmpty();
        if (waitedFor) {
            changed.signalAll();
        }
        return !waitedFor;
    }

    private void add(String digits) {
        digits.chars().filter(c -> "0123456789*#".indexOf(c) >= 0).forEach(c -> pressed.add((char) c));
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean await(Duration most, BooleanSupplier until) {
        lock.lock();
        try {
            long left = most.toNanos();
            while (!until.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            hungUp = true;
            return true;
        } finally {
            waitedFor = waitedFor && !hungUp;
            lock.unlock();
        }
    }
}
