package io.bigredbutton.acceptance.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One {@code ./run} under way, and what it has said so far. */
final class Running implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Process process;
    private final StringBuffer said = new StringBuffer();
    private final Thread reader;

    Running(List<String> command, Map<String, String> environment, Path folder) {
        var builder = new ProcessBuilder(heedingSignals(command))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = new Thread(this::read, "reads what ./run says");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
            }
        } catch (IOException e) {
            said.append("(not read on: ").append(e.getMessage()).append(")\n");
        }
    }

    String said() {
        return said.toString();
    }

    /** Waits until it has said something that fits, and returns the match. */
    Matcher says(String regex) {
        var pattern = Pattern.compile(regex);
        until(() -> pattern.matcher(said()).find(), "says " + regex);
        var matcher = pattern.matcher(said());
        assertThat(matcher.find()).isTrue();
        return matcher;
    }

    void until(BooleanSupplier condition, String what) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("%s; so far: %s", what, said()).isBefore(end);
            pause();
        }
    }

    /** Waits until it has ended, and returns its exit code. */
    int ended() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("ends; so far: %s", said())
                    .isTrue();
            reader.join(2000);
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The process id that it gave a piece the last time it started it. */
    long processOf(String piece) {
        var matcher =
                Pattern.compile("Starting " + piece + " \\(process (\\d+)\\)").matcher(said());
        long last = -1;
        while (matcher.find()) {
            last = Long.parseLong(matcher.group(1));
        }
        assertThat(last).as("a process of the %s in: %s", piece, said()).isPositive();
        return last;
    }

    void signal(String signal) {
        signal(signal, process.pid());
    }

    static void signal(String signal, long process) {
        try {
            assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process))
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static boolean alive(long process) {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            ended();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was started in the background ignores INT and HUP, and all that it starts would, too. */
    private static List<String> heedingSignals(List<String> command) {
        List<String> heeding = new ArrayList<>(
                List.of("/usr/bin/perl", "-e", "$SIG{INT} = $SIG{HUP} = 'DEFAULT'; exec { $ARGV[0] } @ARGV or die"));
        heeding.addAll(command);
        return heeding;
    }
}
