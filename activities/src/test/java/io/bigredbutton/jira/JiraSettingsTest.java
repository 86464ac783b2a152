package io.bigredbutton.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class JiraSettingsTest {

    private static final URI SITE = URI.create("https://example.atlassian.net/");

    @Test
    void keepTheTokenToThemselves() {
        assertThat(new JiraSettings(SITE, "a@example.com", "secret")).hasToString("Jira at " + SITE);
    }

    @Test
    void wantAnAccountAndItsToken() {
        assertThatThrownBy(() -> new JiraSettings(SITE, "", "secret")).hasMessageStartingWith("JIRA_EMAIL is empty;");
        assertThatThrownBy(() -> new JiraSettings(SITE, "a@example.com", ""))
                .hasMessageStartingWith("JIRA_API_TOKEN is empty;");
    }
}
