package io.bigredbutton.effect;

import io.temporal.common.interceptors.ActivityInboundCallsInterceptor;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptorBase;
import io.temporal.common.interceptors.WorkerInterceptorBase;
import io.temporal.failure.ApplicationFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what each attempt at a step threw, of which the engine keeps only the last. */
final class Failures extends WorkerInterceptorBase {

    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();

    @Override
    public ActivityInboundCallsInterceptor interceptActivity(ActivityInboundCallsInterceptor next) {
        return new ActivityInboundCallsInterceptorBase(next) {
            @Override
            public ActivityOutput execute(ActivityInput input) {
                attempts.incrementAndGet();
                try {
                    return super.execute(input);
                } catch (RuntimeException | Error e) {
                    thrown.add(e);
                    throw e;
                }
            }
        };
    }

    int attempts() {
        return attempts.get();
    }

    List<ApplicationFailure> all() {
        List<ApplicationFailure> all = new ArrayList<>();
        for (Throwable each : thrown) {
            if (!(each instanceof ApplicationFailure failure)) {
                throw new AssertionError("A step may only fail with a sentence of Trouble", each);
            }
            all.add(failure);
        }
        return all;
    }

    void forget() {
        thrown.clear();
        attempts.set(0);
    }
}
