package io.bigredbutton.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the environment says, and what is said where it is wrong. */
class SettingsTest {

    @Test
    void readsASecretFromTheFileThatIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "xoxb-1\n");

        Settings settings = Settings.of(Map.of("SLACK_BOT_TOKEN_FILE", file.toString()));

        assertThat(settings.find("SLACK_BOT_TOKEN")).contains("xoxb-1");
    }

    @Test
    void saysWhichFileCannotBeRead() {
        Settings settings = Settings.of(Map.of("SLACK_BOT_TOKEN_FILE", "/nowhere/token"));

        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> settings.find("SLACK_BOT_TOKEN"))
                .withMessage("SLACK_BOT_TOKEN_FILE names /nowhere/token, which cannot be read.");
    }

    @Test
    void refusesASecretThatIsGivenTwice() {
        Settings settings = Settings.of(Map.of("ALERT_TOKEN", "a", "ALERT_TOKEN_FILE", "/etc/token"));

        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> settings.find("ALERT_TOKEN"))
                .withMessage("ALERT_TOKEN and ALERT_TOKEN_FILE are both set: keep one of them.");
    }

    @Test
    void countsAnEmptyValueAsAbsent() {
        Settings settings = Settings.of(Map.of("SMTP_HOST", "  ", "BRB_PORT", ""));

        assertThat(settings.has("SMTP_HOST")).isFalse();
        assertThat(settings.port("BRB_PORT", 8080)).isEqualTo(8080);
    }

    @Test
    void neverShowsAValue() {
        Settings settings = Settings.of(Map.of("TWILIO_AUTH_TOKEN", "hush-hush"));

        assertThat(settings).hasToString("Settings[TWILIO_AUTH_TOKEN]");
    }

    @ParameterizedTest
    @CsvSource({"0", "65536", "-1", "abc", "99999999999"})
    void refusesWhatIsNoPort(String text) {
        Settings settings = Settings.of(Map.of("BRB_PORT", text));

        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> settings.port("BRB_PORT", 8080))
                .withMessage("BRB_PORT must be a port from 1 to 65535.");
    }

    @ParameterizedTest
    @CsvSource({"ftp://example.com", "example.com", "http://", "https://u:p@example.com", "http://a b"})
    void refusesWhatIsNoSite(String text) {
        Settings settings = Settings.of(Map.of("BRB_PUBLIC_URL", text));

        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> settings.site("BRB_PUBLIC_URL", "http://127.0.0.1:8080"))
                .withMessage("BRB_PUBLIC_URL must be an address such as https://incidents.example.com.");
    }

    @Test
    void dropsTheSlashAtTheEndOfASite() {
        Settings settings = Settings.of(Map.of("BRB_PUBLIC_URL", "https://brb.example.com/"));

        assertThat(settings.site("BRB_PUBLIC_URL", "")).isEqualTo(URI.create("https://brb.example.com"));
    }
}
