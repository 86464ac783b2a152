package io.bigredbutton.acceptance;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wire between a client and a server that can lose what one of them says, without either noticing. */
final class Wire implements AutoCloseable {

    private final ServerSocket listening;
    private final int to;
    private final List<Closeable> open = new CopyOnWriteArrayList<>();
    private volatile boolean losesRequests;
    private volatile boolean losesAnswers;
    private volatile int longestAnswered = Integer.MAX_VALUE;

    Wire(int to) {
        this.to = to;
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin(this::accept);
    }

    String address() {
        return "127.0.0.1:" + listening.getLocalPort();
    }

    void loseRequests() {
        losesRequests = true;
    }

    /** From the first request on that is longer than so many bytes, nothing comes back: starts are long, looks short. */
    void loseAnswersAfterOneLongerThan(int bytes) {
        longestAnswered = bytes;
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
                open.addAll(List.of(client, server));
                begin(() -> carry(client, server, true));
                begin(() -> carry(server, client, false));
            }
        } catch (IOException e) {
            close();
        }
    }

    private void carry(Socket from, Socket into, boolean requests) {
        byte[] bytes = new byte[65_536];
        try (from;
                into;
                InputStream in = from.getInputStream();
                OutputStream out = into.getOutputStream()) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                losesAnswers |= requests && read > longestAnswered;
                if (!(requests ? losesRequests : losesAnswers)) {
                    out.write(bytes, 0, read);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // One of the two has gone; the other is told by the end of its connection.
        }
    }

    private static void begin(Runnable task) {
        Thread thread = new Thread(task, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Closeable each : open) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
