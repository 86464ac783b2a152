package io.bigredbutton.simulator.engine;

import io.grpc.Server;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.temporal.internal.testservice.TestServicesStarter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** Temporal's own test server on a loopback port, with what it lacks filled in and time left alone. */
public final class InMemoryTemporal implements AutoCloseable {
    private final TestServicesStarter services;
    private final Server server;

    private InMemoryTemporal(TestServicesStarter services, Server server) {
        this.services = services;
        this.server = server;
    }

    /** Listens on that port of the loopback interface (0: any free one); fails if it is taken. */
    public static InMemoryTemporal start(int port) throws IOException {
        var services = new TestServicesStarter(true, 0);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var health = new HealthStatusManager();
        health.setStatus("", ServingStatus.SERVING);
        health.setStatus("temporal.api.workflowservice.v1.WorkflowService", ServingStatus.SERVING);
        var server = NettyServerBuilder.forAddress(address)
                .addServices(new FilledIn(services.getWorkflowService()).all(services.getServices()))
                .addService(health.getHealthService())
                .build();
        try {
            server.start();
        } catch (IOException e) {
            services.close();
            throw e;
        }
        return new InMemoryTemporal(services, server);
    }

    /** Where a client reaches it. */
    public String address() {
        return "127.0.0.1:" + server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
        try {
            server.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        services.close();
    }

    /** Runs until it is stopped; the only argument is the port. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 1 || !arguments[0].matches("\\d{1,5}")) {
            refuse("The in-memory Temporal server takes one argument, the port to listen on.");
            return;
        }
        try (var temporal = start(Integer.parseInt(arguments[0]))) {
            System.out.println(
                    "Temporal in memory listens on " + temporal.address() + ": incidents do not outlive this process.");
            temporal.server.awaitTermination();
        } catch (IOException e) {
            refuse("The in-memory Temporal server cannot listen on port " + arguments[0]
                    + ": set TEMPORAL_PORT to a free one.");
        }
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
