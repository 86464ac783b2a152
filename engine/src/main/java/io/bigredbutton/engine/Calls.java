package io.bigredbutton.engine;

import io.grpc.stub.AbstractStub;
import java.util.concurrent.TimeUnit;

/** Calls that end in time. */
final class Calls {

    private Calls() {}

    /** The same stub, whose next call ends after so many seconds. */
    static <S extends AbstractStub<S>> S within(S stub, int seconds) {
        return stub.withDeadlineAfter(seconds, TimeUnit.SECONDS);
    }
}
