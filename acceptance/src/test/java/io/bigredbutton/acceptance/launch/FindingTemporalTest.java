package io.bigredbutton.acceptance.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class FindingTemporalTest {
    private static final String GONE_ON_TO_MEMORY =
            "Temporal: a small one in memory stands in, since no other could be had";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @Test
    void startsNoneWhenAnAddressIsGiven() {
        bench.environment.put("TEMPORAL_ADDRESS", "temporal.example.com:7233");

        var run = bench.run();
        run.says("Big Red Button is ready");

        assertThat(run.said())
                .contains("Temporal: the one at TEMPORAL_ADDRESS, temporal.example.com:7233.")
                .doesNotContain("Starting temporal");
        assertThat(bench.path("data/logs/worker.log")).content().contains("TEMPORAL_ADDRESS=temporal.example.com:7233");
    }

    @Test
    void takesThePinnedVersionFromThePath() throws IOException {
        bench.script("temporal", bench.temporalLike("1.5.1 (Server 1.29.1, UI 2.42.1)"));

        var run = bench.run("temporal");
        run.says("Temporal listens on");
        run.until(() -> Files.exists(bench.path("temporal-arguments")), "starts the stand-in");

        assertThat(run.said()).contains(bench.path("tools/temporal").toString());
        assertThat(bench.path("temporal-arguments"))
                .content()
                .startsWith("server start-dev --ip 127.0.0.1 --port " + bench.port("TEMPORAL_PORT"))
                .contains("--namespace default", "data/temporal-1.5.1.db")
                .contains("--sqlite-pragma journal_mode=WAL --sqlite-pragma synchronous=FULL");
    }

    @Test
    void takesAGoBuildOfThePinnedServerFromThePath() throws IOException {
        bench.script("temporal", bench.temporalLike("0.0.0-DEV (Server 1.29.1, UI 2.42.1)"));

        bench.run("temporal").says("Temporal: .*/tools/temporal; its database is");
    }

    @Test
    void leavesAnotherVersionOnThePathForTheCache() throws IOException {
        bench.script("temporal", bench.temporalLike("1.4.0 (Server 1.28.0, UI 2.40.0)"));
        bench.script("home/.cache/bigredbutton/temporal-1.5.1/temporal", bench.temporalLike("1.5.1 "));

        var run = bench.run("temporal");
        run.says("Temporal listens on");

        assertThat(run.said())
                .contains("not used: 'temporal' on the PATH is temporal version 1.4.0", "and 1.5.1 is needed")
                .contains("Temporal: " + bench.path("home/.cache/bigredbutton/temporal-1.5.1/temporal"));
    }

    @Test
    void downloadsOnceWhenTheChecksumIsRight() throws Exception {
        var archive = archive();
        var server = serve(archive);
        bench.environment.put("BRB_TEMPORAL_SHA256", sha256(archive));

        bench.run("temporal").says("Temporal: .*/temporal-1.5.1/temporal; its database is");
        server.stop(0);
        bench.close();
        var again = bench.run("temporal");
        again.says("Temporal: .*/temporal-1.5.1/temporal; its database is");

        assertThat(again.said()).doesNotContain("Downloading");
        assertThat(bench.path("home/.cache/bigredbutton").toFile().list()).containsExactly("temporal-1.5.1");
    }

    @Test
    void refusesADownloadWhoseChecksumIsNotThePinnedOne() throws Exception {
        serve(archive());

        var run = bench.run("temporal");
        run.says(GONE_ON_TO_MEMORY);

        assertThat(run.said()).contains("not used: the download's SHA-256 checksum is not the one known for Temporal");
        assertThat(bench.path("home/.cache/bigredbutton").toFile().list()).isEmpty();
    }

    @Test
    void goesOnWhenTheDownloadCannotBeReached() {
        var run = bench.run("temporal");

        run.says(GONE_ON_TO_MEMORY);

        assertThat(run.said()).contains("not used: it could not be downloaded");
    }

    @Test
    void buildsWithGoWhatCannotBeDownloaded() throws IOException {
        bench.script("made-by-go", bench.temporalLike("0.0.0-DEV (Server 1.29.1, UI 2.42.1)"));
        bench.script(
                "go",
                "echo \"$@\" >" + bench.path("go-arguments"),
                "cp " + bench.path("tools/made-by-go") + " \"$GOBIN/temporal\"");

        var run = bench.run("temporal");
        run.says("Temporal: .*/temporal-1.5.1/temporal; its database is");

        assertThat(bench.path("go-arguments"))
                .content()
                .isEqualTo("install github.com/temporalio/cli/cmd/temporal@v1.5.1\n");
        assertThat(bench.path("home/.cache/bigredbutton").toFile().list()).containsExactly("temporal-1.5.1");
    }

    @Test
    void showsWhyAGoBuildFailedAndGoesOn() throws IOException {
        bench.script("go", "echo 'go: no such module' >&2", "exit 1");

        var run = bench.run("temporal");
        run.says(GONE_ON_TO_MEMORY);

        assertThat(run.said()).contains("| go: no such module", "not used: the Go build failed", "go-build.log");
    }

    @Test
    void startsTheOneInMemoryAndSaysWhatItCannotPromise() throws IOException {
        bench.environment.put("BRB_JARS", builtJars().toString());

        var run = bench.run("temporal");
        run.says("Incidents do NOT outlive it");

        run.until(() -> listening(bench.port("TEMPORAL_PORT")), "listens");
    }

    /** The simulator's real jar has the real server in memory inside; the other two are not looked at. */
    private static Path builtJars() throws IOException {
        var jar = Bench.PROJECT.resolve("simulator/target/simulator-0.1.0-SNAPSHOT-app.jar");
        assertThat(jar).as("built by `mvn package`").exists();
        var jars = Files.createDirectories(Bench.PROJECT.resolve("acceptance/target/built-jars"));
        for (var piece : List.of("simulator", "worker", "api")) {
            Files.deleteIfExists(jars.resolve(piece + ".jar"));
            Files.createSymbolicLink(jars.resolve(piece + ".jar"), jar);
        }
        return jars;
    }

    private static boolean listening(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private byte[] archive() throws IOException, InterruptedException {
        bench.script("archive/temporal", bench.temporalLike("1.5.1 (Server 1.29.1, UI 2.42.1)"));
        var file = bench.path("temporal.tar.gz");
        var tar = new ProcessBuilder(
                "tar", "-czf", file.toString(), "-C", bench.path("archive").toString(), "temporal");
        assertThat(tar.start().waitFor()).isZero();
        return Files.readAllBytes(file);
    }

    private HttpServer serve(byte[] archive) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/archive/v1.5.1", exchange -> {
            assertThat(exchange.getRequestURI().getQuery()).matches("platform=(linux|darwin)&arch=(amd64|arm64)");
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive);
            exchange.close();
        });
        server.start();
        bench.environment.put(
                "BRB_TEMPORAL_DOWNLOAD",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/archive");
        return server;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
