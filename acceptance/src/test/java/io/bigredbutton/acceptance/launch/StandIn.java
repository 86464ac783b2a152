package io.bigredbutton.acceptance.launch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Stands in for a piece: says what it was given, is ready at once, and answers 200 to everything. */
public final class StandIn {
    private StandIn() {}

    /** Listens on the port that its jar's name stands for, or on the one given. */
    public static void main(String[] arguments) throws IOException {
        var piece = System.getProperty("java.class.path").replaceAll(".*/(\\w+)\\.jar", "$1");
        if (piece.equals(System.getenv("STAND_IN_REFUSES"))) {
            System.out.println("BRB_PLAN: response-plan.yml line 7: paging.order names nobody.");
            System.exit(78);
        }
        System.getenv().forEach((name, value) -> System.out.println(name + "=" + value));
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : Integer.parseInt(System.getenv(port(piece)));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("2026-11-23T12:00:00Z  WARN 1 --- the " + piece + " has something to say");
    }

    private static String port(String piece) {
        return switch (piece) {
            case "simulator" -> "SIMULATOR_PORT";
            case "worker" -> "BRB_WORKER_PORT";
            default -> "BRB_PORT";
        };
    }
}
