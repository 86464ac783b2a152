package io.bigredbutton.simulator;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a simulator is set up.
 *
 * @param httpPort 0 for any free port
 * @param smtpPort 0 for any free port
 * @param directory where the journal lies; none for a world that nothing outlives
 * @param twilioAuthToken what call-backs of the telephones are signed with
 * @param slackSigningSecret what Slack's requests to the API are signed with
 * @param apiUrl the public address of the API
 * @param twilioSmsUrl where text messages to our number are told of, as it is set at Twilio
 * @param jiraIndexLag how long after its creation an issue is found by Jira's search
 * @param slackRateLimits whether Slack's real limits for each method hold
 */
public record SimulatorSettings(
        int httpPort,
        int smtpPort,
        @Nullable Path directory,
        String twilioAuthToken,
        String slackSigningSecret,
        URI apiUrl,
        URI twilioSmsUrl,
        Duration jiraIndexLag,
        boolean slackRateLimits) {

    private static final Pattern PERIOD = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    /** Free ports, no journal, and the secrets that {@code ./run} gives. */
    public static SimulatorSettings inMemory() {
        return from(Map.of("SIMULATOR_PORT", "0", "SIMULATOR_SMTP_PORT", "0", "SIMULATOR_JIRA_INDEX_LAG", "200ms"))
                .withDirectory(null);
    }

    /**
     * As the environment says it.
     *
     * @throws CannotStart with one sentence that names the variable
     */
    public static SimulatorSettings from(Map<String, String> environment) {
        return new SimulatorSettings(
                port(environment, "SIMULATOR_PORT", 8090),
                port(environment, "SIMULATOR_SMTP_PORT", 8025),
                directory(environment),
                secret(environment, "TWILIO_AUTH_TOKEN", "simulator-twilio-token"),
                secret(environment, "SLACK_SIGNING_SECRET", "simulator-slack-secret"),
                url(environment, "BRB_PUBLIC_URL", "http://127.0.0.1:8080"),
                url(
                        environment,
                        "SIMULATOR_TWILIO_SMS_URL",
                        url(environment, "BRB_PUBLIC_URL", "http://127.0.0.1:8080") + "/hooks/twilio/sms"),
                period(environment, "SIMULATOR_JIRA_INDEX_LAG", "1s"),
                Boolean.parseBoolean(environment.getOrDefault("SIMULATOR_SLACK_RATE_LIMITS", "false")));
    }

    public SimulatorSettings withPorts(int http, int smtp) {
        return new SimulatorSettings(
                http,
                smtp,
                directory,
                twilioAuthToken,
                slackSigningSecret,
                apiUrl,
                twilioSmsUrl,
                jiraIndexLag,
                slackRateLimits);
    }

    public SimulatorSettings withDirectory(@Nullable Path other) {
        return new SimulatorSettings(
                httpPort,
                smtpPort,
                other,
                twilioAuthToken,
                slackSigningSecret,
                apiUrl,
                twilioSmsUrl,
                jiraIndexLag,
                slackRateLimits);
    }

    public SimulatorSettings withJiraIndexLag(Duration lag) {
        return new SimulatorSettings(
                httpPort,
                smtpPort,
                directory,
                twilioAuthToken,
                slackSigningSecret,
                apiUrl,
                twilioSmsUrl,
                lag,
                slackRateLimits);
    }

    public SimulatorSettings withSlackRateLimits(boolean on) {
        return new SimulatorSettings(
                httpPort,
                smtpPort,
                directory,
                twilioAuthToken,
                slackSigningSecret,
                apiUrl,
                twilioSmsUrl,
                jiraIndexLag,
                on);
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            return otherwise;
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new CannotStart(name + " is '" + value + "'; it must be a port from 0 to 65535.");
        }
        return Integer.parseInt(value);
    }

    private static Path directory(Map<String, String> environment) {
        String data = environment.getOrDefault("BRB_DATA", "");
        if (!data.isBlank()) {
            return Path.of(data);
        }
        String home = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = home.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(home);
        return base.resolve("bigredbutton");
    }

    private static String secret(Map<String, String> environment, String name, String otherwise) {
        String file = environment.getOrDefault(name + "_FILE", "");
        if (!file.isBlank()) {
            try {
                return Files.readString(Path.of(file)).strip();
            } catch (IOException e) {
                throw new CannotStart(name + "_FILE names a file that cannot be read: " + file + ".", e);
            }
        }
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? otherwise : value;
    }

    private static URI url(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "").replaceAll("/+$", "");
        try {
            return URI.create(value.isBlank() ? otherwise : value);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(
                    name + " is '" + value + "'; it must be an address such as http://127.0.0.1:8080.", e);
        }
    }

    private static Duration period(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, otherwise);
        Matcher period = PERIOD.matcher(value);
        if (!period.matches()) {
            throw new CannotStart(name + " is '" + value + "'; it must be a period such as 500ms, 1s or 2m.");
        }
        long amount = Long.parseLong(period.group(1));
        return switch (period.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }
}
