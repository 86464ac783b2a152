package io.bigredbutton.mail;

import io.bigredbutton.effect.VendorText;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/**
 * A mail server's reply, as the mail library's failures carry it.
 *
 * @param code of SMTP
 * @param sender whether it was the reply to our own address
 */
record ServerWord(int code, String text, boolean sender, boolean authentication) {

    private static final Pattern REPLY = Pattern.compile("(?:^|response: )([2345]\\d\\d)\\b");
    private static final int DEEPEST = 12;

    /** The reply that a failure came from, {@code null} where the server said nothing. */
    static @Nullable ServerWord in(Throwable failure) {
        Throwable cause = failure;
        ServerWord found = null;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            ServerWord word = said(cause);
            found = word == null ? found : word;
            cause = next(cause);
        }
        return found;
    }

    boolean accepts() {
        return code / 100 == 2;
    }

    boolean refuses() {
        return code / 100 == 4 || code / 100 == 5;
    }

    /** Whether it may be otherwise later: 4yz (RFC 5321, 4.2.1). */
    boolean transientTrouble() {
        return code / 100 == 4;
    }

    /** Whether it is about who we are: RFC 4954, 6. */
    boolean credentials() {
        return authentication || code == 530 || code == 534 || code == 535;
    }

    String quoted() {
        return "'" + VendorText.quoted(text) + "'";
    }

    private static @Nullable ServerWord said(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException address) {
            return word(address.getReturnCode(), address, false);
        }
        if (cause instanceof SMTPSenderFailedException ours) {
            return word(ours.getReturnCode(), ours, true);
        }
        if (cause instanceof SMTPSendFailedException send) {
            return word(send.getReturnCode(), send, "MAIL".equals(command(send)));
        }
        Matcher reply = REPLY.matcher(String.valueOf(cause.getMessage()));
        boolean authentication = cause instanceof AuthenticationFailedException;
        return cause instanceof MessagingException && reply.find()
                ? new ServerWord(
                        Integer.parseInt(reply.group(1)), String.valueOf(cause.getMessage()), false, authentication)
                : null;
    }

    private static String command(SMTPSendFailedException send) {
        String command = String.valueOf(send.getCommand());
        return command.length() < 4 ? command : command.substring(0, 4);
    }

    private static @Nullable ServerWord word(int code, MessagingException cause, boolean sender) {
        return code < 200 || code > 599
                ? null
                : new ServerWord(code, String.valueOf(cause.getMessage()), sender, false);
    }

    private static @Nullable Throwable next(Throwable cause) {
        if (cause instanceof MailSendException send && send.getMessageExceptions().length > 0) {
            return send.getMessageExceptions()[0];
        }
        if (cause instanceof MessagingException messaging && messaging.getNextException() != null) {
            return messaging.getNextException();
        }
        return cause.getCause();
    }
}
