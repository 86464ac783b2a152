package io.bigredbutton.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class SlackSettingsTest {

    @Test
    void keepTheTokenToThemselves() {
        SlackSettings settings = new SlackSettings(URI.create("https://slack.com/api/"), "xoxb-1");

        assertThat(settings).hasToString("Slack at https://slack.com/api/");
    }

    @Test
    void wantAnAddressThatEndsInApi() {
        assertThatThrownBy(() -> new SlackSettings(URI.create("https://slack.com"), "xoxb-1"))
                .hasMessage("SLACK_API_URL must end in /api/, as https://slack.com/api/.");
    }

    @Test
    void wantAToken() {
        assertThatThrownBy(() -> new SlackSettings(URI.create("https://slack.com/api/"), " "))
                .hasMessage("SLACK_BOT_TOKEN is empty; set the bot's token, as xoxb-...");
    }
}
