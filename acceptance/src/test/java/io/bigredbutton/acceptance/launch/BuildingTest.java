package io.bigredbutton.acceptance.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class BuildingTest {
    @TempDir
    Path folder;

    private Bench bench;
    private Path clone;

    @BeforeEach
    void begin() throws IOException {
        bench = new Bench(folder);
        bench.environment.remove("BRB_JARS");
        clone = bench.path("clone");
        Files.createDirectories(clone.resolve("launch"));
        Files.copy(Bench.PROJECT.resolve("run"), clone.resolve("run"));
        try (var parts = Files.list(Bench.PROJECT.resolve("launch"))) {
            for (var part : parts.filter(Files::isRegularFile).toList()) {
                Files.copy(part, clone.resolve("launch").resolve(part.getFileName()));
            }
        }
        Files.writeString(clone.resolve("pom.xml"), "<project/>");
        for (var piece : List.of("simulator", "worker", "api")) {
            Files.createDirectories(clone.resolve(piece + "/src/main/java"));
            Files.createDirectories(clone.resolve(piece + "/target"));
            Files.writeString(clone.resolve(piece + "/src/main/java/Piece.java"), "class Piece {}");
        }
        bench.script(
                "mvn",
                "echo \"$@\" >>" + bench.path("mvn-arguments"),
                "for piece in simulator worker api; do cp " + bench.path("jars") + "/$piece.jar " + clone
                        + "/$piece/target/$piece-0.1.0-SNAPSHOT-app.jar; done");
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void buildsOnceAndAgainOnlyWhenASourceIsNewer() throws IOException {
        runWorker();
        runWorker();
        assertThat(bench.path("mvn-arguments")).content().hasLineCount(1).contains("-pl simulator,worker,api -am");

        Files.setLastModifiedTime(
                clone.resolve("api/src/main/java/Piece.java"),
                FileTime.from(Instant.now().plusSeconds(5)));
        runWorker();

        assertThat(bench.path("mvn-arguments")).content().hasLineCount(2);
    }

    @Test
    void showsTheEndOfABuildThatFailed() throws IOException {
        bench.script("mvn", "echo '[ERROR] Piece.java: missing semicolon'", "exit 1");

        var run = bench.run(clone.resolve("run"), "worker");

        assertThat(run.ended()).isEqualTo(1);
        assertThat(run.said())
                .contains("| [ERROR] Piece.java: missing semicolon", "The build failed; all of what it said is in")
                .contains("/data/logs/build.log");
    }

    @Test
    void saysHowFarALongBuildHasCome() throws IOException {
        bench.script("mvn", "echo '[INFO] Building worker 0.1.0-SNAPSHOT      [4/7]'", "sleep 30");

        var run = bench.run(clone.resolve("run"), "worker");

        run.says("building: \\d+ s, worker \\(4/7\\)");
    }

    @Test
    void stopsABuildThatIsUnderWay() throws IOException {
        bench.script("mvn", "echo $$ >" + bench.path("mvn-process"), "sleep 30");
        var run = bench.run(clone.resolve("run"));
        run.until(() -> Files.exists(bench.path("mvn-process")), "builds");
        long build = Long.parseLong(Files.readString(bench.path("mvn-process")).strip());

        run.signal("TERM");
        run.ended();

        run.until(() -> !Running.alive(build), "the build stops");
    }

    @Test
    void saysThatMavenIsMissing() throws IOException {
        Files.delete(bench.path("tools/mvn"));

        var run = bench.run(clone.resolve("run"), "api");

        assertThat(run.ended()).isNotZero();
        assertThat(run.said()).startsWith("Maven is needed to build Big Red Button");
    }

    private void runWorker() {
        bench.run(clone.resolve("run"), "worker").says("something to say");
        bench.close();
    }
}
