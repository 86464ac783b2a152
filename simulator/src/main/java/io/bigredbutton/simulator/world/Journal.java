package io.bigredbutton.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What has happened, one line of JSON for each turn, only ever added to. */
final class Journal implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Journal in(Path directory) {
        Path file = directory.resolve("simulator.journal");
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lockOf(channel) == null) {
                channel.close();
                throw new CannotKeep("Another simulator uses " + file + "; set BRB_DATA to a directory of its own.");
            }
            return new Journal(file, channel);
        } catch (IOException e) {
            throw new CannotKeep("The journal " + file + " cannot be opened; set BRB_DATA to a writable directory.", e);
        }
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Reads every line from the first on; a last line that was cut off in the middle never happened. */
    void replay(Consumer<Change> change) {
        try {
            byte[] all = Files.readAllBytes(file);
            int start = 0;
            for (int number = 1, end; (end = next(all, start)) >= 0; number++) {
                changesOf(Arrays.copyOfRange(all, start, end), number).forEach(change);
                start = end + 1;
            }
            channel.truncate(start);
            channel.position(start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int next(byte[] all, int from) {
        for (int at = from; at < all.length; at++) {
            if (all[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private List<Change> changesOf(byte[] line, int number) {
        try {
            List<Change> changes = new ArrayList<>();
            for (JsonNode change : Json.read(line)) {
                changes.add(Json.value(change, Change.class));
            }
            return changes;
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotKeep(
                    "Line " + number + " of " + file
                            + " cannot be read; repair it, or remove the file for a new world.",
                    e);
        }
    }

    void write(List<Change> changes) {
        byte[] line = Json.bytes(changes);
        ByteBuffer bytes =
                ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + file + " cannot be written.", e);
        }
    }

    void empty() {
        try {
            channel.truncate(0);
            channel.position(0);
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + file + " cannot be emptied.", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
