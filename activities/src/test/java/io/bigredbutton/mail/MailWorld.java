package io.bigredbutton.mail;

import io.bigredbutton.effect.VendorWorld;
import io.bigredbutton.response.Mails.Invitation;
import io.bigredbutton.response.Mails.Letter;
import io.bigredbutton.response.Mails.Recipient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the tests of mail share. */
final class MailWorld {

    static final String FROM = "Big Red Button <brb@example.com>";
    static final String USER = "a-mail-user";
    static final String PASSWORD = "a-very-secret-mail-password";
    static final URI PAGE = URI.create("http://127.0.0.1:8080/incidents/inc-20261122-amber-falcon");
    static final Recipient ANA = new Recipient("Ana Lima", "ana@example.com");

    private static final String KEY = "inc-20261122-amber-falcon/";

    private MailWorld() {}

    static SmtpMails mails(VendorWorld world, Duration timeout) {
        return new SmtpMails(settings(world.smtpPort(), timeout));
    }

    static MailSettings settings(int port, Duration timeout) {
        return new MailSettings("127.0.0.1", port, USER, PASSWORD, false, FROM, timeout);
    }

    static Letter letter(boolean triedBefore) {
        return letter(triedBefore, ANA, "[SEV2] Checkout is failing", "Checkout is failing.", null);
    }

    static Letter letter(boolean triedBefore, Recipient to, String subject, String text, @Nullable String thread) {
        return new Letter(
                KEY + (thread == null ? "mail-ana" : "news-ana"), triedBefore, to, subject, text, PAGE, thread);
    }

    static Invitation invitation(int sequence) {
        return new Invitation(
                KEY + "review-ana",
                false,
                ANA,
                "Review: Checkout is failing",
                "What happened, and what do we learn?\nOne hour; no blame.",
                PAGE,
                "inc-20261122-amber-falcon-review@example.com",
                sequence,
                Instant.parse("2026-11-25T14:00:00Z"),
                Duration.ofHours(1));
    }
}
