package io.bigredbutton.simulator.vendor;

import java.time.Duration;

/** The connection that a request came by: it can be answered, or broken in several ways, or left hanging. */
public interface Line {

    void answer(Reply reply);

    /** Answers 200 with that many bytes, none of them of use. */
    void flood(int bytes);

    /** Resets the connection, as a machine does that has nobody listening. */
    void reset();

    /** Says nothing until the other side has gone. */
    void hang();

    /** Closes the connection without a word. */
    void drop();

    /** Does this after a while. */
    void later(Duration wait, Runnable deed);
}
