package io.bigredbutton.simulator.engine;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Nobody ever answers. */
public class RingsInVain implements Bell {
    static final BlockingQueue<String> RANG = new LinkedBlockingQueue<>();

    @Override
    public void ring(String what) {
        RANG.add(what);
        throw new IllegalStateException("nobody there");
    }
}
