package io.bigredbutton.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.check.Connection;
import io.bigredbutton.effect.ConnectionContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether Jira knows our account. */
class JiraConnectionTest extends ConnectionContract {

    @Override
    protected Connection connection(Duration timeout) {
        return new JiraConnection(JiraWorld.settings(world, timeout));
    }

    @Override
    protected String vendor() {
        return "jira";
    }

    @Override
    protected String operation() {
        return "myself";
    }

    @Override
    protected List<String> secrets() {
        return List.of(JiraWorld.TOKEN);
    }

    @Override
    protected String remedy() {
        return "Set JIRA_EMAIL and JIRA_API_TOKEN";
    }

    @Test
    void saysAsWhomJiraKnowsUs() {
        assertThat(connection(PATIENT).check()).isEqualTo("Jira knows us as Big Red Button.");
    }
}
