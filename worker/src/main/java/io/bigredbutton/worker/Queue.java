package io.bigredbutton.worker;

import io.bigredbutton.check.Connection;
import java.util.List;

/**
 * A vendor's own task queue, so that one that hangs uses up only its own slots.
 *
 * @param name the vendor's name, as plans name it
 * @param activities what implements its steps, and what says whether it can be reached
 * @param off why the vendor is off, empty where it is on
 */
record Queue(String name, List<Object> activities, String off) {

    static Queue on(String name, Object steps, Connection connection) {
        return new Queue(name, List.of(steps, connection), "");
    }

    /** A vendor without credentials: its steps are refused in a sentence, and wait for a person. */
    static <T> Queue off(String name, Class<T> port, String why) {
        return new Queue(name, List.of(Off.port(port, why), Off.port(Connection.class, why)), why);
    }
}
