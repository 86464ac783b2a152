package io.bigredbutton.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.check.Connection;
import io.bigredbutton.effect.ConnectionContract;
import io.bigredbutton.effect.OddServer;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether Twilio lets us into our account. */
class TwilioConnectionTest extends ConnectionContract {

    @Override
    protected Connection connection(Duration timeout) {
        return new TwilioConnection(TwilioWorld.settings(world.at("/twilio"), timeout));
    }

    @Override
    protected String vendor() {
        return "twilio";
    }

    @Override
    protected String operation() {
        return "Accounts.get";
    }

    @Override
    protected List<String> secrets() {
        return TwilioWorld.secrets();
    }

    @Override
    protected String remedy() {
        return "Set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN";
    }

    @Test
    void saysWhichAccountItIs() {
        assertThat(connection(PATIENT).check()).isEqualTo("Twilio knows our account 'A small world'.");
    }

    @Test
    void saysThatTheAccountIsSuspendedOrOnTrial() {
        assertThat(of("suspended", "Full")).contains("our account is suspended. Make it active in Twilio's console");
        assertThat(of("active", "Trial"))
                .endsWith("It is a trial account: it reaches only numbers that were verified.");
    }

    private static String of(String status, String type) {
        String account =
                "{\"sid\":\"AC1\",\"friendly_name\":\"F\",\"status\":\"" + status + "\",\"type\":\"" + type + "\"}";
        try (OddServer server = new OddServer(new OddServer.Answer(200, account, false))) {
            return new TwilioConnection(TwilioWorld.settings(server.at("/twilio"), PATIENT)).check();
        } catch (ApplicationFailure failure) {
            return failure.getOriginalMessage();
        }
    }
}
