package io.bigredbutton.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * An SMTP connection that knows how far it came: a mail exists for the server from its final dot on and not before, and
 * so what a lost connection means depends on which side of the dot it was lost.
 */
final class WatchedTransport extends SMTPTransport {

    /** How far a mail came. */
    enum Came {
        /** The server cannot have taken the mail. */
        NOT_YET,
        /** The mail was given whole, and the server's word for it is not there. */
        GIVEN,
        /** The server has said that the mail is its own now. */
        TAKEN
    }

    private final long deadline;
    private Came came = Came.NOT_YET;

    /**
     * @param whole how long the talk may take up to the final dot
     */
    WatchedTransport(Session session, Duration whole) {
        super(session, null);
        this.deadline = System.nanoTime() + whole.toNanos();
    }

    synchronized Came came() {
        return came;
    }

    @Override
    protected synchronized void finishData() throws IOException, MessagingException {
        if (tooLate()) {
            throw new IOException("too slow");
        }
        came = Came.GIVEN;
        super.finishData();
        came = Came.TAKEN;
    }

    @Override
    protected synchronized int readServerResponse() throws MessagingException {
        if (came == Came.NOT_YET && tooLate()) {
            throw new MessagingException("too slow", new IOException("too slow"));
        }
        return super.readServerResponse();
    }

    private boolean tooLate() {
        return System.nanoTime() - deadline > 0;
    }
}
