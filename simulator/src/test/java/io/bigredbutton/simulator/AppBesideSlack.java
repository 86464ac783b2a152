package io.bigredbutton.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An app that Slack tells what people do: remembers it, and answers as the test says. */
final class AppBesideSlack implements AutoCloseable {

    /** One request; {@code body} as it came. */
    record Told(String path, String body, String time, String signature, Map<String, String> form) {

        String field(String name) {
            return form.getOrDefault(name, "");
        }
    }

    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "";

    AppBesideSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answering(int otherStatus, String otherAnswer) {
        status = otherStatus;
        answer = otherAnswer;
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        told.add(new Told(
                exchange.getRequestURI().getPath(),
                body,
                String.valueOf(exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp")),
                String.valueOf(exchange.getRequestHeaders().getFirst("X-Slack-Signature")),
                form));
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
