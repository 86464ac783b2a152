package io.bigredbutton.simulator.phones;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Whoever Twilio calls back: remembers what it was told, and answers as the test says. */
final class CalledBack implements AutoCloseable {

    /** One call-back. */
    record Told(String path, String url, Map<String, String> form, String signature) {}

    /** An answer to a call-back. */
    record Answer(int status, String body) {}

    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile Function<Told, Answer> answers = t -> new Answer(200, "<Response/>");

    CalledBack() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void answering(Function<Told, Answer> other) {
        answers = other;
    }

    List<Told> told(String path) {
        return told.stream().filter(t -> t.path().equals(path)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        }
        URI uri = exchange.getRequestURI();
        Told one = new Told(
                uri.getPath(),
                url(uri.toString()),
                form,
                String.valueOf(exchange.getRequestHeaders().getFirst("X-Twilio-Signature")));
        told.add(one);
        Answer answer = answers.apply(one);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
