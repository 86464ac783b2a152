package io.bigredbutton.effect;

import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** What it means that a vendor gave no answer. */
public final class Outage {

    private Outage() {}

    /**
     * Never reached is later; sent and without an answer is unclear where the request changes something.
     *
     * @param vendor its name for people
     * @param changes whether the request asked for an effect
     */
    public static ApplicationFailure of(String vendor, IOException failure, boolean changes) {
        if (failure instanceof UnknownHostException) {
            return Trouble.later(vendor + "'s host name is not known here.", null);
        }
        if (failure instanceof SSLHandshakeException) {
            return Trouble.later("No secure connection to " + vendor + " could be made.", null);
        }
        if (failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof HttpConnectTimeoutException) {
            return Trouble.later(vendor + " could not be reached.", null);
        }
        if (failure instanceof AnswerTooLong) {
            return unreadable(vendor, changes);
        }
        boolean late = failure instanceof HttpTimeoutException || failure instanceof InterruptedIOException;
        String sentence = late ? vendor + " did not answer in time." : vendor + " dropped the connection.";
        return changes ? Trouble.unclear(sentence) : Trouble.later(sentence, null);
    }

    /** The vendor answered something that cannot be read. */
    public static ApplicationFailure unreadable(String vendor, boolean changes) {
        String sentence = vendor + " gave an answer that cannot be read.";
        return changes ? Trouble.unclear(sentence) : Trouble.later(sentence, null);
    }
}
