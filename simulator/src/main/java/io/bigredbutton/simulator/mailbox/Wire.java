package io.bigredbutton.simulator.mailbox;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.subethamail.smtp.server.Session;

/** A mail session's connection, down to its socket. */
final class Wire {

    private static final String PADDING = "250-" + "x".repeat(994) + "\r\n";

    private final Session session;

    Wire(Session session) {
        this.session = session;
    }

    /** Resets the connection. */
    void reset() {
        try {
            session.getSocket().setSoLinger(true, 0);
        } catch (IOException e) {
            // The other side was faster: the connection is gone already.
            return;
        } finally {
            drop();
        }
    }

    /** Closes the connection without a word. */
    void drop() {
        try {
            session.closeSocket();
        } catch (IOException e) {
            // Closed is what it should be.
        }
    }

    /** Says nothing until the other side has gone. */
    void hang() throws IOException {
        while (true) {
            try {
                if (session.getRawInput().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException e) {
                // Still there: it goes on waiting, and so do we.
            }
        }
    }

    /** Sends these bytes as they are, and closes the connection. */
    void sayAndDrop(byte[] bytes) throws IOException {
        OutputStream out = session.getSocket().getOutputStream();
        out.write(bytes);
        out.flush();
        drop();
    }

    /** Begins an answer that has that many bytes and no end, and closes the connection. */
    void flood(int bytes) throws IOException {
        OutputStream out = session.getSocket().getOutputStream();
        byte[] line = PADDING.getBytes(StandardCharsets.US_ASCII);
        for (int sent = 0; sent < bytes; sent += line.length) {
            out.write(line);
        }
        out.flush();
        drop();
    }
}
