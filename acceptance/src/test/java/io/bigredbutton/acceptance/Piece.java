package io.bigredbutton.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One process of the system, started as people start it alone: {@code ./run NAME}, which becomes that process. */
public final class Piece {

    private static final Duration START = Duration.ofSeconds(90);
    private static final long LAST_WORDS_SECONDS = 40;

    private final String name;
    private final Path project;
    private final Path log;
    private final Map<String, String> environment;
    private final BooleanSupplier ready;
    private @Nullable Process process;

    Piece(String name, Path project, Path logs, Map<String, String> environment, BooleanSupplier ready) {
        this.name = name;
        this.project = project;
        this.log = logs.resolve(name + ".log");
        this.environment = Map.copyOf(environment);
        this.ready = ready;
    }

    /** Starts it, unless it is running. */
    public Piece begin() {
        return alive() ? this : begin(Map.of());
    }

    /** Starts it with settings that hold for this life of it. */
    Piece begin(Map<String, String> more) {
        ProcessBuilder builder = new ProcessBuilder(
                        List.of("bash", project.resolve("run").toString(), name))
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        try {
            process = builder.start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is ready for work. */
    public Piece ready() {
        Eventually.await(name + " is ready", START, () -> {
            if (!alive()) {
                throw new AssertionError(name + " ended by itself; the end of " + log + ": " + lastWords());
            }
            return ready.getAsBoolean();
        });
        return this;
    }

    boolean alive() {
        Process now = process;
        return now != null && now.isAlive();
    }

    /** {@code kill -9}: no clean-up, no last words. */
    public void kill() {
        Process now = process;
        if (now != null) {
            now.destroyForcibly();
            waitFor(now, 10);
        }
    }

    /** {@code kill -TERM}, and all the time it takes. */
    void stop() {
        Process now = process;
        if (now == null) {
            return;
        }
        now.destroy();
        if (!waitFor(now, LAST_WORDS_SECONDS)) {
            kill();
            throw new AssertionError(name + " did not end within " + LAST_WORDS_SECONDS + " s of SIGTERM");
        }
    }

    /** What it has said so far, in all its lives. */
    String said() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lastWords() {
        String said = said();
        return said.substring(Math.max(0, said.length() - 2000));
    }

    private static boolean waitFor(Process process, long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
