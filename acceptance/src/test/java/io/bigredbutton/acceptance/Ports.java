package io.bigredbutton.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Free ports for servers that die and come back: below those that the system gives to clients, since a client that
 * knocks at a dead server's port could be given that very port, and keep it.
 */
final class Ports {

    private static final int FROM = 20_000;
    private static final int TO = 30_000;

    private final Random random = new Random();
    private final Set<Integer> given = new HashSet<>();

    int free() {
        for (int tries = 0; tries < 1000; tries++) {
            int port = random.nextInt(FROM, TO);
            if (isFree(port) && given.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port from " + FROM + " to " + TO + " is free");
    }

    static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
