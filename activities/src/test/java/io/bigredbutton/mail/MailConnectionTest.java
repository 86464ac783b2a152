package io.bigredbutton.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bigredbutton.check.Connection;
import io.bigredbutton.effect.ConnectionContract;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether the mail server lets us in. */
class MailConnectionTest extends ConnectionContract {

    @Override
    protected Connection connection(Duration timeout) {
        return new MailConnection(MailWorld.settings(world.smtpPort(), timeout));
    }

    @Override
    protected String vendor() {
        return "mail";
    }

    @Override
    protected String operation() {
        return "noop";
    }

    @Override
    protected List<String> secrets() {
        return List.of(MailWorld.USER, MailWorld.PASSWORD);
    }

    @Override
    protected String remedy() {
        return "Set SMTP_USERNAME and SMTP_PASSWORD";
    }

    @Override
    protected String letsIn() {
        return "send";
    }

    @Override
    protected String notNow() {
        return "status:451";
    }

    @Test
    void saysThatTheServerLetsUsIn() {
        assertThat(connection(PATIENT).check())
                .isEqualTo("The mail server 127.0.0.1:" + world.smtpPort() + " lets us in.");
    }

    @Test
    void saysThatNobodyListensThere() {
        assertThatThrownBy(() -> new MailConnection(MailWorld.settings(1, PATIENT)).check())
                .isInstanceOfSatisfying(
                        ApplicationFailure.class,
                        failure -> assertThat(failure.getOriginalMessage())
                                .isEqualTo("The mail server 127.0.0.1:1 could not be reached, or went away."));
    }
}
