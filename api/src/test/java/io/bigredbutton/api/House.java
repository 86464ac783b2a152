package io.bigredbutton.api;

import io.bigredbutton.alert.AlertWorkflowImpl;
import io.bigredbutton.check.CheckWorkflowImpl;
import io.bigredbutton.engine.DevServer;
import io.bigredbutton.engine.Engine;
import io.bigredbutton.engine.Settings;
import io.bigredbutton.incident.IncidentWorkflow;
import io.bigredbutton.incident.IncidentWorkflowImpl;
import io.bigredbutton.review.ReviewWorkflowImpl;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.context.ConfigurableApplicationContext;

/** A real Temporal server and the whole API on it, begun once for all tests; the worker comes and goes. */
final class House {

    static final String ALERT_TOKEN = "alert-token-of-tests";
    static final String TWILIO_TOKEN = "twilio-token-of-tests";

    private static final @Nullable House ONLY = DevServer.program().isPresent() ? new House() : null;

    private final Engine engine;
    private final int port = DevServer.freePort();
    private @Nullable WorkerFactory workers;

    private House() {
        DevServer server = DevServer.start();
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.put("BRB_PORT", Integer.toString(port));
        environment.put("BRB_PLAN", plan().toString());
        environment.put("ALERT_TOKEN", ALERT_TOKEN);
        environment.put("TWILIO_ACCOUNT_SID", "AC1");
        environment.put("TWILIO_AUTH_TOKEN", TWILIO_TOKEN);
        environment.put("TWILIO_FROM", "+15550109999");
        environment.put("SLACK_BOT_TOKEN", "xoxb");
        environment.put("SLACK_SIGNING_SECRET", FromSlack.SECRET);
        environment.put("JIRA_URL", "http://127.0.0.1:1");
        environment.put("JIRA_EMAIL", "brb@example.com");
        environment.put("JIRA_API_TOKEN", "token");
        environment.put("SMTP_HOST", "127.0.0.1");
        environment.put("MAIL_FROM", "brb@example.com");
        environment.put("JITSI_SECRET", "secret");
        Settings settings = Settings.of(environment);
        engine = Engine.of(settings, new SimpleMeterRegistry(), "test");
        prepare();
        ConfigurableApplicationContext api = Api.start(settings, "--logging.level.io.temporal=off");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            api.close();
            engine.close();
            server.close();
        }));
    }

    /** The one house; tests that need it are skipped where no Temporal server was got. */
    static House open() {
        Assumptions.assumeTrue(ONLY != null, "no Temporal server in the cache: run ./run temporal once");
        return Objects.requireNonNull(ONLY);
    }

    private void prepare() {
        try {
            engine.prepare();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path plan() {
        try {
            return Files.writeString(Files.createTempFile("plan", ".yml"), Plans.GOOD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a worker that carries incidents on. */
    synchronized House working() {
        if (workers == null) {
            WorkerFactory fresh = WorkerFactory.newInstance(engine.client());
            fresh.newWorker(IncidentWorkflow.QUEUE)
                    .registerWorkflowImplementationTypes(
                            IncidentWorkflowImpl.class,
                            AlertWorkflowImpl.class,
                            ReviewWorkflowImpl.class,
                            CheckWorkflowImpl.class);
            List.of("twilio", "slack", "jira", "mail", "jitsi")
                    .forEach(queue -> fresh.newWorker(queue).registerActivitiesImplementations(new Vendored()));
            fresh.start();
            workers = fresh;
            warmUp();
        }
        return this;
    }

    /** The first incident of a fresh worker takes longer than a moment on a busy machine; no test should be it. */
    private void warmUp() {
        String id = http().post("/api/v1/incidents", "{\"title\":\"Warming up\"}")
                .is(202)
                .at("/id");
        Http.until(() -> http().get("/api/v1/incidents/" + id).body(), body -> body.contains("\"DONE\""));
    }

    /** With nobody who carries anything on. */
    synchronized House idle() {
        if (workers != null) {
            workers.shutdownNow();
            workers.awaitTermination(5, TimeUnit.SECONDS);
            workers = null;
        }
        return this;
    }

    Engine engine() {
        return engine;
    }

    int port() {
        return port;
    }

    Http http() {
        return new Http(port);
    }
}
