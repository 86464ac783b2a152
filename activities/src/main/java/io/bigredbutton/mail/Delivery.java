package io.bigredbutton.mail;

import io.bigredbutton.effect.Trouble;
import io.bigredbutton.effect.VendorText;
import io.bigredbutton.mail.WatchedTransport.Came;
import io.bigredbutton.response.Mails.Recipient;
import io.temporal.failure.ApplicationFailure;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One mail's way to the server: tries once, and says what became of it. */
final class Delivery extends JavaMailSenderImpl {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(2);
    private static final int ANSWERS_BEFORE_THE_DOT = 3;
    private static final int FINE = 250;

    private final MailSettings settings;
    private @Nullable WatchedTransport transport;

    Delivery(MailSettings settings) {
        this.settings = settings;
        setHost(settings.host());
        setPort(settings.port());
        setUsername(settings.username());
        setPassword(settings.password());
        setJavaMailProperties(properties(settings));
    }

    @Override
    protected Transport getTransport(Session session) {
        WatchedTransport opened =
                new WatchedTransport(session, settings.timeout().multipliedBy(ANSWERS_BEFORE_THE_DOT));
        transport = opened;
        return opened;
    }

    /** What a failed {@code send} means, {@code null} where the server has taken the mail all the same. */
    @Nullable
    ApplicationFailure meaning(MailException failure, Recipient to) {
        Came came = transport == null ? Came.NOT_YET : transport.came();
        if (came == Came.TAKEN) {
            return null;
        }
        ServerWord word = ServerWord.in(failure);
        if (word != null && word.accepts() && came == Came.GIVEN) {
            return null;
        }
        if (word != null && word.refuses()) {
            return refused(word, to);
        }
        if (came == Came.GIVEN) {
            return Trouble.unclear("The connection to the mail server was lost after the mail for " + to.address()
                    + " was sent, before its answer.");
        }
        return word == null
                ? notReached(failure, " could not be reached, or went away before it had the mail.")
                : Trouble.later(server() + " answered " + word.quoted() + ".", null);
    }

    /** Connects, says who we are, asks for nothing and leaves. */
    void knock() throws MessagingException {
        try (Transport opened = connectTransport()) {
            if (opened instanceof WatchedTransport watched) {
                watched.issueCommand("NOOP", FINE);
            }
        }
    }

    /** What a failed {@link #knock()} means. */
    ApplicationFailure meaning(MessagingException failure) {
        ServerWord word = ServerWord.in(failure);
        if (word == null) {
            return notReached(failure, " could not be reached, or went away.");
        }
        if (word.credentials() && !word.transientTrouble()) {
            return credentials(word.quoted());
        }
        return word.code() / 100 == 5
                ? Trouble.refused(server() + " refused us: " + word.quoted()
                        + ". Check SMTP_HOST and SMTP_PORT, or ask whoever runs the server; then retry.")
                : Trouble.later(server() + " answered " + word.quoted() + ".", null);
    }

    private ApplicationFailure refused(ServerWord word, Recipient to) {
        if (word.transientTrouble()) {
            return Trouble.later(
                    server() + " does not take mail for " + to.address() + " yet: " + word.quoted() + ".", null);
        }
        if (word.credentials()) {
            return credentials(word.quoted());
        }
        if (word.sender()) {
            return Trouble.refused(server() + " refused our address " + settings.from() + ": " + word.quoted()
                    + ". Set MAIL_FROM to an address that it accepts, then retry.");
        }
        return Trouble.refused(server() + " refused mail for " + to.address() + ": " + word.quoted()
                + ". Correct the address in the plan, or ask whoever runs the server; then retry.");
    }

    private ApplicationFailure credentials(String said) {
        return Trouble.refused(server() + " refused our user name or password" + (said.isEmpty() ? "" : ": " + said)
                + ". Set SMTP_USERNAME and SMTP_PASSWORD, then retry.");
    }

    private ApplicationFailure notReached(Exception failure, String otherwise) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthenticationFailedException) {
                return credentials("");
            }
            String said = cause instanceof MessagingException ? String.valueOf(cause.getMessage()) : "";
            if (said.startsWith("STARTTLS is required")) {
                return Trouble.refused(
                        server() + " offers no STARTTLS. Set SMTP_STARTTLS=false only if the way to it is"
                                + " safe, or use a server that offers it; then retry.");
            }
        }
        return Trouble.later(server() + otherwise, null);
    }

    private String server() {
        return "The mail server " + VendorText.quoted(settings.host()) + ":" + settings.port();
    }

    private static Properties properties(MailSettings settings) {
        String answer = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty(
                "mail.smtp.connectiontimeout",
                Long.toString(Math.min(settings.timeout().toMillis(), LONGEST_CONNECT.toMillis())));
        properties.setProperty("mail.smtp.timeout", answer);
        properties.setProperty("mail.smtp.writetimeout", answer);
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.username() != null));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.starttls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.starttls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // Without these two the library asks the name service who we are, which may hang just when it matters.
        properties.setProperty("mail.smtp.localhost", settings.domain());
        properties.setProperty("mail.from", settings.sender().getAddress());
        return properties;
    }
}
