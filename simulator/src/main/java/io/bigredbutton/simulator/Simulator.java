package io.bigredbutton.simulator;

import io.bigredbutton.simulator.control.Control;
import io.bigredbutton.simulator.faults.Faults;
import io.bigredbutton.simulator.jira.JiraCloud;
import io.bigredbutton.simulator.mailbox.Mailbox;
import io.bigredbutton.simulator.phones.Twilio;
import io.bigredbutton.simulator.slack.SlackWorkspace;
import io.bigredbutton.simulator.vendor.Counter;
import io.bigredbutton.simulator.vendor.Vendor;
import io.bigredbutton.simulator.vendor.WebVendor;
import io.bigredbutton.simulator.world.CannotKeep;
import io.bigredbutton.simulator.world.World;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A running world of vendors on loopback. */
public final class Simulator implements AutoCloseable {

    private static final Duration LONGEST_HANG = Duration.ofHours(1);

    private final World world;
    private final List<Vendor> vendors;
    private final Mailbox mailbox;
    private final Server server;
    private final ServerConnector connector;
    private final Control control;

    private Simulator(SimulatorSettings settings, World world) {
        this.world = world;
        Faults faults = new Faults(world);
        List<WebVendor> webVendors = webVendors(world, faults, settings);
        this.mailbox = new Mailbox(world, faults);
        this.vendors = Stream.concat(webVendors.stream(), Stream.of(mailbox)).toList();
        this.server = new Server(new QueuedThreadPool(64, 2));
        this.connector = connector(server, settings.httpPort());
        this.control = new Control(world, faults, vendors, settings.apiUrl());
        server.setHandler(new HttpDoor(webVendors, new Counter(world, faults), control));
    }

    /** One line for each vendor that is asked over HTTP. */
    private static List<WebVendor> webVendors(World world, Faults faults, SimulatorSettings settings) {
        return List.of(
                new SlackWorkspace(world, settings.slackRateLimits(), settings.apiUrl(), settings.slackSigningSecret()),
                new JiraCloud(world, settings.jiraIndexLag()),
                new Twilio(world, faults, settings.twilioAuthToken(), settings.twilioSmsUrl()));
    }

    /**
     * Starts a world; what its journal remembers is there again.
     *
     * @throws CannotStart with one sentence that names what to change
     */
    public static Simulator start(SimulatorSettings settings) {
        World world;
        try {
            world = World.of(settings.directory(), Clock.systemUTC());
        } catch (CannotKeep e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
        Simulator simulator = new Simulator(settings, world);
        try {
            simulator.open(settings);
            return simulator;
        } catch (RuntimeException e) {
            simulator.close();
            throw e;
        }
    }

    private void open(SimulatorSettings settings) {
        vendors.forEach(Vendor::begin);
        try {
            mailbox.open(settings.smtpPort());
        } catch (RuntimeException e) {
            throw taken("SIMULATOR_SMTP_PORT", settings.smtpPort(), e);
        }
        try {
            server.start();
        } catch (Exception e) {
            throw taken("SIMULATOR_PORT", settings.httpPort(), e);
        }
    }

    private static CannotStart taken(String variable, int port, Exception cause) {
        return new CannotStart(
                "Port " + port + " of 127.0.0.1 is taken by another program; free it, or set " + variable
                        + " to another port.",
                cause);
    }

    private static ServerConnector connector(Server server, int port) {
        HttpConfiguration plain = new HttpConfiguration();
        plain.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(plain));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(LONGEST_HANG.toMillis());
        server.addConnector(connector);
        server.setStopTimeout(0);
        return connector;
    }

    /** The port that the vendors, the page and the control requests are on. */
    public int httpPort() {
        return connector.getLocalPort();
    }

    /** The port that mail is sent to. */
    public int smtpPort() {
        return mailbox.port();
    }

    /** The address of the page; vendors are below it, as {@code /slack/api/}, {@code /twilio} and {@code /jira}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + httpPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            System.err.println("The simulator's web server did not stop cleanly: " + e.getMessage());
        }
        vendors.forEach(Vendor::close);
        world.close();
    }

    /** Runs a simulator as the environment says, until it is told to end. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try {
            Simulator simulator = start(SimulatorSettings.from(System.getenv()));
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
            System.out.println("The simulator is ready at " + simulator.url() + ", mail on SMTP port "
                    + simulator.smtpPort() + ".");
            simulator.control.warmUp();
            simulator.server.join();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
