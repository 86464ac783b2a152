package io.bigredbutton.simulator.engine;

import io.temporal.activity.ActivityInterface;

/** Rings. */
@ActivityInterface
public interface Bell {
    void ring(String what);
}
