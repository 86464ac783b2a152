package io.bigredbutton.simulator.vendor;

import java.util.Set;

/** A vendor that is asked over HTTP. */
public interface WebVendor extends Vendor {

    /** Where its paths begin, such as {@code /jira}. */
    String root();

    /** What it answers to, below its root. */
    Routes routes();

    /** Its own form of an error. */
    Reply failure(Failure failure);

    /** Whether the request carries credentials at all; which ones does not matter. */
    default boolean carriesCredentials(Ask ask) {
        return ask.header("Authorization") != null;
    }

    @Override
    default Set<String> operations() {
        return routes().operations();
    }
}
