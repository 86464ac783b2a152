package io.bigredbutton.worker;

import io.bigredbutton.alert.AlertWorkflowImpl;
import io.bigredbutton.check.CheckWorkflowImpl;
import io.bigredbutton.engine.Engine;
import io.bigredbutton.engine.Settings;
import io.bigredbutton.incident.IncidentWorkflow;
import io.bigredbutton.incident.IncidentWorkflowImpl;
import io.bigredbutton.review.ReviewWorkflowImpl;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything that is registered with the engine, in one place: nothing is discovered. */
@Configuration(proxyBeanMethods = false)
class Bindings {

    private static final Logger LOG = LoggerFactory.getLogger(Bindings.class);
    private static final int CACHED_WORKFLOWS = 300;
    private static final int SLOTS_OF_A_VENDOR = 30;
    private static final int POLLERS = 2;
    private static final long DEADLOCK_MILLIS = 5_000;

    @Bean(destroyMethod = "close")
    Engine engine(Settings settings, MeterRegistry registry) {
        return Engine.of(settings, registry, "worker");
    }

    @Bean
    WorkerFactory workers(Engine engine, Vendors vendors) {
        WorkerFactory factory = WorkerFactory.newInstance(
                engine.client(),
                WorkerFactoryOptions.newBuilder()
                        .setWorkflowCacheSize(CACHED_WORKFLOWS)
                        .build());
        factory.newWorker(
                        IncidentWorkflow.QUEUE,
                        WorkerOptions.newBuilder()
                                .setDefaultDeadlockDetectionTimeout(DEADLOCK_MILLIS)
                                .build())
                .registerWorkflowImplementationTypes(
                        IncidentWorkflowImpl.class,
                        ReviewWorkflowImpl.class,
                        AlertWorkflowImpl.class,
                        CheckWorkflowImpl.class);
        vendors.queues().forEach(queue -> bind(factory, queue));
        return factory;
    }

    private static void bind(WorkerFactory factory, Queue queue) {
        if (!queue.off().isEmpty()) {
            LOG.warn(queue.off());
        }
        WorkerOptions options = WorkerOptions.newBuilder()
                .setMaxConcurrentActivityExecutionSize(SLOTS_OF_A_VENDOR)
                .setMaxConcurrentActivityTaskPollers(POLLERS)
                .build();
        factory.newWorker(queue.name(), options)
                .registerActivitiesImplementations(queue.activities().toArray());
    }

    @Bean
    WorkerLife workerLife(Engine engine, WorkerFactory workers) {
        return new WorkerLife(engine, workers);
    }
}
