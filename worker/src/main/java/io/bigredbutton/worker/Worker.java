package io.bigredbutton.worker;

import io.bigredbutton.engine.EngineTrouble;
import io.bigredbutton.engine.Settings;
import io.bigredbutton.engine.WrongSetting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The process that does the work: as many of it as wanted, each of which may be killed at any moment. */
@SpringBootApplication
public class Worker {

    private static final int WRONG_SETTING = 78;
    private static final int PORT = 8081;

    /** Starts, or says in one sentence why not. */
    public static void main(String[] arguments) {
        try {
            Settings settings = Settings.of(System.getenv());
            int port = settings.port("BRB_WORKER_PORT", PORT);
            needFreePort(port);
            SpringApplication worker = new SpringApplication(Worker.class);
            worker.setBannerMode(Banner.Mode.OFF);
            worker.setDefaultProperties(Map.of("server.port", port));
            worker.addInitializers(context -> {
                context.getBeanFactory().registerSingleton("settings", settings);
                context.getBeanFactory().registerSingleton("vendors", Vendors.in(settings));
            });
            worker.run(arguments);
        } catch (WrongSetting | EngineTrouble | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_SETTING);
        }
    }

    private static void needFreePort(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            free.setReuseAddress(true);
        } catch (IOException e) {
            throw new WrongSetting("Port " + port + " is taken: set BRB_WORKER_PORT to a free one.");
        }
    }
}
