package io.bigredbutton.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One SMTP connection, spoken line by line. */
final class SmtpTalk implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;

    SmtpTalk(Simulator simulator) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), simulator.smtpPort());
        this.socket.setSoTimeout(3000);
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    /** The last line of the next reply; "closed" where the connection is. */
    String hear() throws IOException {
        String reply = in.readLine();
        while (reply != null && reply.matches("\\d{3}-.*")) {
            reply = in.readLine();
        }
        return reply == null ? "closed" : reply;
    }

    String say(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return hear();
    }

    /** Says everything up to the recipient, and returns the reply to that. */
    String sayTo(String recipient) throws IOException {
        hear();
        say("EHLO here");
        say("MAIL FROM:<brb@example.com>");
        return say("RCPT TO:<" + recipient + ">");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
