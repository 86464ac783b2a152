package io.bigredbutton.check;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** A vendor that can be asked whether it lets us in. */
@ActivityInterface(namePrefix = "Connection")
public interface Connection {

    /**
     * Asks the vendor for something harmless that takes our credentials, and fails with a sentence for people where it
     * does not answer or refuses them. Safe to run twice: it changes nothing in the vendor's world.
     *
     * @return one sentence for people, as "Slack answers as bigredbutton in A small world."
     */
    @ActivityMethod
    String check();
}
