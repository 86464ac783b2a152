package io.bigredbutton.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real Temporal server for tests, where the one that {@code ./run} uses has been got already. */
public final class DevServer implements AutoCloseable {

    private final Process process;
    private final int port;

    private DevServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The program, where there is one. */
    public static Optional<Path> program() {
        String cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .orElse(System.getProperty("user.home") + "/.cache");
        Path path = Path.of(cache, "bigredbutton", "temporal-1.5.1", "temporal");
        return Optional.of(path).filter(Files::isExecutable);
    }

    /** A fresh server on a free port, with nothing in it. */
    public static DevServer start() {
        return start(freePort());
    }

    /** A fresh server on that port. */
    public static DevServer start(int port) {
        List<String> command = List.of(
                program().orElseThrow().toString(),
                "server",
                "start-dev",
                "--headless",
                "--port",
                Integer.toString(port),
                "--log-level",
                "error");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new DevServer(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The environment by which the server is found. */
    public Map<String, String> environment() {
        return Map.of("TEMPORAL_ADDRESS", address());
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** A port that was free a moment ago. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
