package io.bigredbutton.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where our mail server is and who we are there.
 *
 * @param username {@code null} where the server asks for none
 * @param starttls whether the connection must be encrypted by STARTTLS
 * @param from our address, as {@code Big Red Button <brb@example.com>}
 * @param timeout how long the server may take for one answer
 */
public record MailSettings(
        String host,
        int port,
        @Nullable String username,
        @Nullable String password,
        boolean starttls,
        String from,
        Duration timeout) {

    /** How long a mail server takes for one answer at most, unless said otherwise. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(4);

    public MailSettings {
        sender(from);
    }

    /** Our address, parsed. */
    InternetAddress sender() {
        return sender(from);
    }

    /** What stands behind the {@code @} of our address. */
    String domain() {
        String address = sender().getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    private static InternetAddress sender(String from) {
        try {
            InternetAddress address = new InternetAddress(from, true);
            if (address.getAddress().indexOf('@') > 0) {
                return address;
            }
        } catch (AddressException e) {
            // Said below, with the name of what is wrong.
        }
        throw new IllegalArgumentException(
                "MAIL_FROM is not a mail address: give one as 'Big Red Button <brb@example.com>'.");
    }

    @Override
    public String toString() {
        return "Mail by " + host + ":" + port + " from " + from;
    }
}
