package io.bigredbutton.mail;

import io.bigredbutton.effect.Attempt;
import io.bigredbutton.effect.Trouble;
import io.bigredbutton.response.Made;
import io.bigredbutton.response.Mails;
import io.bigredbutton.response.Order;
import io.temporal.failure.ApplicationFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailException;

/**
 * Sends mail by SMTP. Nothing looks a mail up, so one whose fate is unknown is sent once more with the same Message-ID,
 * by which mailboxes can see that it is the same, and never a third time.
 */
public final class SmtpMails implements Mails {

    private static final int MOST_UNCLEAR_SENDS = 2;

    private final MailSettings settings;
    private final Letters letters;

    public SmtpMails(MailSettings settings) {
        this.settings = settings;
        this.letters = new Letters(settings);
    }

    @Override
    public Made send(Letter order) {
        return deliver(order, order.to(), mail -> letters.write(mail, order), "Mailed ");
    }

    @Override
    public Made invite(Invitation order) {
        return deliver(order, order.to(), mail -> letters.write(mail, order), "Invited ");
    }

    private Made deliver(Order order, Recipient to, Writing writing, String did) {
        Attempt attempt = Attempt.at(order);
        int before = attempt.unclearSends();
        if (before >= MOST_UNCLEAR_SENDS) {
            throw sentTwice(to);
        }
        Delivery delivery = new Delivery(settings);
        MimeMessage mail = delivery.createMimeMessage();
        try {
            writing.into(mail);
        } catch (MessagingException e) {
            throw Trouble.refused("The mail for " + to.address() + " could not be written. Mark it done or skip it.");
        }
        attempt.sending();
        try {
            delivery.send(mail);
        } catch (MailException e) {
            ApplicationFailure failure = delivery.meaning(e, to);
            if (failure != null && Trouble.unclear(failure)) {
                throw before + 1 >= MOST_UNCLEAR_SENDS ? sentTwice(to) : failure;
            }
            if (failure != null) {
                attempt.notSent(before);
                throw failure;
            }
        }
        return new Made(letters.id(order.key()), null, did + to.name() + ".");
    }

    private static ApplicationFailure sentTwice(Recipient to) {
        return Trouble.refused("The mail for " + to.address()
                + " was sent twice and the server's answer was lost both times; it has probably arrived. Mark it done"
                + " or retry.");
    }

    /** Writes a mail's content. */
    @FunctionalInterface
    private interface Writing {
        void into(MimeMessage mail) throws MessagingException;
    }
}
