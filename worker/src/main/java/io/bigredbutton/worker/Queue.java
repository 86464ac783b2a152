package io.bigredbutton.worker;

/**
 * A vendor's own task queue, so that one that hangs uses up only its own slots.
 *
 * @param name the vendor's name, as plans name it
 * @param activities what implements its steps
 * @param off why the vendor is off, empty where it is on
 */
record Queue(String name, Object activities, String off) {

    static Queue on(String name, Object activities) {
        return new Queue(name, activities, "");
    }

    /** A vendor without credentials: its steps are refused in a sentence, and wait for a person. */
    static <T> Queue off(String name, Class<T> port, String why) {
        return new Queue(name, Off.port(port, why), why);
    }
}
