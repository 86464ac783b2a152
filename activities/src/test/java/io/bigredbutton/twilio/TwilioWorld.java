package io.bigredbutton.twilio;

import io.bigredbutton.effect.VendorWorld;
import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.paging.Pager.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** What the tests of paging share. */
final class TwilioWorld {

    static final String ANA = "+15550100001";
    static final String TOKEN = "P-7F3K2";
    static final String ACCOUNT = "AC5ef872f6da5a21de157d80997a64bd33";
    static final String SECRET = "a-very-secret-twilio-token";

    /** Nobody listens there: what is called back is lost. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private TwilioWorld() {}

    static TwilioPager pager(VendorWorld world, Duration timeout) {
        return pager(world.at("/twilio"), timeout);
    }

    static TwilioPager pager(URI api, Duration timeout) {
        return new TwilioPager(settings(api, timeout));
    }

    static TwilioSettings settings(URI api, Duration timeout) {
        return new TwilioSettings(api, ACCOUNT, SECRET, "+15550000000", NOWHERE, timeout);
    }

    static Page page(boolean triedBefore) {
        return page(triedBefore, ANA, "SEV2: Checkout is failing.");
    }

    static Page page(boolean triedBefore, String phone, String words) {
        return new Page(
                "inc-20261122-amber-falcon/page/ana/1/call",
                triedBefore,
                new IncidentId("inc-20261122-amber-falcon"),
                "ana",
                "Ana Lima",
                phone,
                1,
                1,
                words,
                TOKEN,
                URI.create("http://127.0.0.1:8080/incidents/inc-20261122-amber-falcon"));
    }

    static List<String> secrets() {
        String basic = ACCOUNT + ":" + SECRET;
        return List.of(SECRET, Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
    }
}
