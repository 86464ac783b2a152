package io.bigredbutton.effect;

import io.bigredbutton.incident.Payloads;
import io.bigredbutton.response.Made;
import io.bigredbutton.response.Order;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactoryOptions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs steps through an engine, so that attempts, waits and heartbeats are real. */
public final class StepBench implements AutoCloseable {

    private static final String QUEUE = "bench";

    private final Failures failures = new Failures();
    private final TestWorkflowEnvironment engine;

    /** A bench for the steps of one adapter. */
    public StepBench(Object adapter) {
        this.engine = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                // The vendors live in real time, and so must the engine.
                .setUseTimeskipping(false)
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.converter())
                        .build())
                .setWorkerFactoryOptions(WorkerFactoryOptions.newBuilder()
                        .setWorkerInterceptors(failures)
                        .build())
                .build());
        Worker worker = engine.newWorker(QUEUE);
        worker.registerWorkflowImplementationTypes(OneStepWorkflow.class);
        worker.registerActivitiesImplementations(adapter);
        engine.start();
    }

    /** Runs a step, named by its activity as {@code RoomOpen}, until it is done, refused or tried too often. */
    public Outcome run(String step, Order order) {
        failures.forget();
        OneStep workflow = engine.getWorkflowClient()
                .newWorkflowStub(
                        OneStep.class,
                        WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build());
        Made made = null;
        try {
            made = workflow.run(step, Payloads.json().convertValue(order, Map.class));
        } catch (WorkflowException e) {
            // What was thrown tells more.
        }
        return new Outcome(made, failures.attempts(), failures.all());
    }

    @Override
    public void close() {
        engine.close();
    }

    /** How a step went: what it made, unless it did not, and what each failed attempt threw. */
    public record Outcome(@Nullable Made result, int attempts, List<ApplicationFailure> failures) {

        /** What it made; it is a mistake to ask where it made nothing. */
        public Made made() {
            if (result == null) {
                throw new AssertionError("The step made nothing after " + attempts + " attempts: " + sentence());
            }
            return result;
        }

        /** Whether it ended because trying again could not help. */
        public boolean refused() {
            return result == null
                    && !failures.isEmpty()
                    && failures.get(failures.size() - 1).isNonRetryable();
        }

        /** What the last failed attempt said. */
        public String sentence() {
            return failures.isEmpty() ? "" : failures.get(failures.size() - 1).getOriginalMessage();
        }
    }
}
