package io.bigredbutton.api;

import io.bigredbutton.api.plan.PlanFile;
import io.bigredbutton.api.plan.PlanRead;
import io.bigredbutton.api.plan.Vendors;
import io.bigredbutton.api.plan.WrongPlan;
import io.bigredbutton.engine.Settings;
import io.bigredbutton.engine.WrongSetting;
import io.bigredbutton.plan.ResponsePlan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The process that answers people and machines: as many of it as wanted, none of which keeps anything. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Api {

    /** EX_CONFIG of sysexits.h: starting again would not help. */
    private static final int WRONG_SETTING = 78;

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    /** Starts, or says in one sentence why not. */
    public static void main(String[] arguments) {
        try {
            start(Settings.of(System.getenv()), arguments);
        } catch (WrongSetting | WrongPlan e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_SETTING);
        }
    }

    /** Starts with what the settings say; a wrong one or a wrong plan is refused before anything listens. */
    public static ConfigurableApplicationContext start(Settings settings, String... arguments) {
        Site site = Site.in(settings);
        Path file = Path.of(settings.text("BRB_PLAN", "response-plan.yml"));
        ResponsePlan plan = PlanFile.read(file, Vendors.in(settings));
        PlanRead read = new PlanRead(file, Instant.now());
        needFreePort(site);
        SpringApplication api = new SpringApplication(Api.class);
        api.setBannerMode(Banner.Mode.OFF);
        api.setLogStartupInfo(false);
        api.setDefaultProperties(Map.of("server.address", site.host(), "server.port", site.port()));
        api.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("settings", settings);
            context.getBeanFactory().registerSingleton("site", site);
            context.getBeanFactory().registerSingleton("plan", plan);
            context.getBeanFactory().registerSingleton("planRead", read);
        });
        ConfigurableApplicationContext running = api.run(arguments);
        Vendors.off(plan.vendors()).forEach(LOG::warn);
        LOG.info("Big Red Button is at {}", site.address());
        return running;
    }

    private static void needFreePort(Site site) {
        try (ServerSocket free = new ServerSocket(site.port(), 1, InetAddress.getByName(site.host()))) {
            free.setReuseAddress(true);
        } catch (IOException e) {
            throw new WrongSetting("Port " + site.port() + " is taken: set BRB_PORT to a free one.");
        }
    }
}
