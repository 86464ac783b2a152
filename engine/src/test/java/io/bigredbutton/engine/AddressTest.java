package io.bigredbutton.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where Temporal is, by Temporal's own variables. */
class AddressTest {

    @Test
    void isTheDevServersWhereNothingIsSaid() {
        Address address = Address.in(Settings.of(Map.of()));

        assertThat(address).hasToString("127.0.0.1:7233, namespace default");
    }

    @Test
    void followsThePortOfTheDevServer() {
        Address address = Address.in(Settings.of(Map.of("TEMPORAL_PORT", "17233")));

        assertThat(address.target()).isEqualTo("127.0.0.1:17233");
    }

    @Test
    void isEncryptedWithAnApiKeyAndNeverShowsIt() {
        Address address = Address.in(Settings.of(Map.of(
                "TEMPORAL_ADDRESS", "ns.tmprl.cloud:7233", "TEMPORAL_NAMESPACE", "ns", "TEMPORAL_API_KEY", "secret")));

        assertThat(address.tls()).isTrue();
        assertThat(address).hasToString("ns.tmprl.cloud:7233, namespace ns, encrypted");
    }

    @Test
    void asksForCertificateAndKeyTogether() {
        Settings settings = Settings.of(Map.of("TEMPORAL_TLS_CLIENT_CERT_PATH", "/etc/hostname"));

        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> Address.in(settings))
                .withMessageContaining("belong together");
    }

    @Test
    void refusesAnAddressWithoutAPort() {
        Settings settings = Settings.of(Map.of("TEMPORAL_ADDRESS", "http://temporal"));

        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> Address.in(settings))
                .withMessage("TEMPORAL_ADDRESS must be a host and a port, as 127.0.0.1:7233.");
    }
}
