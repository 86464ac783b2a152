package io.bigredbutton.jitsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.response.Bridges.Wanted;
import io.bigredbutton.response.Made;
import java.net.URI;
import org.junit.jupiter.api.Test;

class JitsiBridgesTest {

    private static final IncidentId INCIDENT = new IncidentId("inc-20261122-amber-falcon");

    @Test
    void linksTheSameCallEveryTime() {
        Made first = link("https://meet.jit.si", "secret", INCIDENT);

        assertThat(link("https://meet.jit.si/", "secret", INCIDENT)).isEqualTo(first);
        assertThat(String.valueOf(first.link())).matches("https://meet\\.jit\\.si/" + INCIDENT + "-[0-9a-f]{10}");
        assertThat(first.told()).isEqualTo("The call is at " + first.link() + ".");
    }

    @Test
    void linksAnotherCallForAnotherIncidentOrSecret() {
        Made made = link("https://meet.jit.si", "secret", INCIDENT);

        assertThat(link("https://meet.jit.si", "other", INCIDENT).link()).isNotEqualTo(made.link());
        assertThat(mark(link("https://meet.jit.si", "secret", new IncidentId("inc-20261122-amber-fox"))))
                .isNotEqualTo(mark(made));
    }

    @Test
    void agreesWithOtherPeoplesHmac() {
        // printf %s inc-20261122-amber-falcon | openssl dgst -sha256 -hmac secret
        assertThat(mark(link("https://meet.jit.si", "secret", INCIDENT))).isEqualTo("df3590521c");
    }

    @Test
    void keepsTheSecretToItself() {
        assertThat(new JitsiSettings(URI.create("https://meet.jit.si"), "secret"))
                .hasToString("Jitsi at https://meet.jit.si");
        assertThatThrownBy(() -> new JitsiSettings(URI.create("https://meet.jit.si"), ""))
                .hasMessage("JITSI_SECRET is empty; set it to any long random text.");
    }

    private static Made link(String url, String secret, IncidentId incident) {
        Wanted order = new Wanted(incident + "/call", false, incident);
        return new JitsiBridges(new JitsiSettings(URI.create(url), secret)).link(order);
    }

    private static String mark(Made made) {
        return made.ref().substring(made.ref().lastIndexOf('-') + 1);
    }
}
