package io.bigredbutton.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.opentest4j.TestAbortedException;

/**
 * A whole system on ports and a folder of its own: a real Temporal server, the simulated vendors, the worker and the
 * API, each a process that may be killed and started again.
 */
public final class Town implements AutoCloseable {

    private static final Path PROJECT = project();
    private static final List<String> PASSED_ON = List.of("PATH", "HOME", "XDG_CACHE_HOME");
    private static final Duration LONGEST_SEARCH = Duration.ofMinutes(10);

    final Piece temporal;
    final Piece simulator;
    public final Piece worker;
    public final Piece api;
    public final World world;
    public final Doors doors;
    private boolean noRealServer;
    private final Path folder = PROJECT.resolve("acceptance/target/town");
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Thread lastWill = new Thread(this::killAll, "ends the town");

    Town() {
        prepare();
        int simulatorPort = port("SIMULATOR_PORT");
        this.world = new World(simulatorPort);
        this.doors = new Doors(port("BRB_PORT"));
        int temporalPort = port("TEMPORAL_PORT");
        Web workersOwn = new Web(port("BRB_WORKER_PORT"));
        temporal = piece("temporal", () -> Ports.listens(temporalPort));
        simulator = piece("simulator", () -> Ports.listens(simulatorPort) && world.answers());
        worker = piece("worker", () -> answers(workersOwn));
        api = piece("api", () -> answers(doors.web()));
        Runtime.getRuntime().addShutdownHook(lastWill);
    }

    /** Starts whatever is not running, and waits until all of it is ready. */
    void getUp() {
        passOverWithoutAServer();
        temporal.begin();
        needARealServer();
        List<Piece> all = List.of(simulator, worker, api);
        all.forEach(Piece::begin);
        all.forEach(Piece::ready);
    }

    /** A wire to Temporal that can lose what is said. */
    Wire wireToTemporal() {
        return new Wire(port("TEMPORAL_PORT"));
    }

    /** Starts the API again so that it reaches Temporal only by that wire. */
    void startApiOn(Wire wire) {
        api.kill();
        api.begin(Map.of("TEMPORAL_ADDRESS", wire.address())).ready();
    }

    /** SIGTERM to everything, doors first and engine last, as {@code ./run} does it. */
    void goToSleep() {
        List.of(api, worker, simulator, temporal).forEach(Piece::stop);
    }

    void killAll() {
        List.of(temporal, simulator, worker, api).forEach(Piece::kill);
    }

    @Override
    public void close() {
        try {
            goToSleep();
        } finally {
            killAll();
            Runtime.getRuntime().removeShutdownHook(lastWill);
        }
    }

    private void needARealServer() {
        Eventually.await(
                "a Temporal server",
                LONGEST_SEARCH,
                () -> !temporal.alive() || temporal.said().contains("Temporal listens on"));
        if (temporal.said().contains("in memory stands in")) {
            temporal.kill();
            noRealServer = true;
            passOverWithoutAServer();
        }
        temporal.ready();
    }

    private void passOverWithoutAServer() {
        if (noRealServer) {
            throw new TestAbortedException(
                    "No real Temporal server could be had, and in memory nothing is proven here; "
                            + "./run temporal said: " + temporal.said());
        }
    }

    private void prepare() {
        Path data = folder.resolve("data");
        empty(folder);
        for (String name : PASSED_ON) {
            Optional.ofNullable(System.getenv(name)).ifPresent(value -> environment.put(name, value));
        }
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        Ports ports = new Ports();
        for (String name : List.of("TEMPORAL_PORT", "TEMPORAL_UI_PORT", "SIMULATOR_PORT", "SIMULATOR_SMTP_PORT")) {
            environment.put(name, Integer.toString(ports.free()));
        }
        environment.put("BRB_PORT", Integer.toString(ports.free()));
        environment.put("BRB_WORKER_PORT", Integer.toString(ports.free()));
        environment.put("BRB_DATA", data.toString());
        environment.put("BRB_JARS", jars().toString());
        environment.put(
                "BRB_PLAN",
                PROJECT.resolve("acceptance/src/test/resources/town-plan.yml").toString());
        environment.put("BRB_LOOKUP_WAITS", "200ms,400ms");
        environment.put("SIMULATOR_JIRA_INDEX_LAG", "100ms");
    }

    /** Copies, so that a build beside a running test pulls nothing away under it. */
    private Path jars() {
        Path copies = folder.resolve("jars");
        try {
            Files.createDirectories(copies);
            for (String name : List.of("simulator", "worker", "api")) {
                Path jar = PROJECT.resolve(name + "/target/" + name + "-0.1.0-SNAPSHOT-app.jar");
                if (!Files.exists(jar)) {
                    throw new AssertionError(jar + " is not built: run mvn -DskipTests package first.");
                }
                Files.copy(jar, copies.resolve(name + ".jar"));
            }
            return copies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Piece piece(String name, BooleanSupplier ready) {
        return new Piece(name, PROJECT, folder, environment, ready);
    }

    private int port(String name) {
        return Integer.parseInt(environment.getOrDefault(name, ""));
    }

    private static boolean answers(Web web) {
        return web.get("/actuator/health/readiness").status() == 200;
    }

    private static void empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (var all = Files.walk(folder)) {
                    all.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("launch")) ? here : here.resolve("..").normalize();
    }
}
