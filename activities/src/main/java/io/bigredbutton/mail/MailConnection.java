package io.bigredbutton.mail;

import io.bigredbutton.check.Connection;
import io.bigredbutton.effect.VendorText;
import jakarta.mail.MessagingException;

/** Whether the mail server lets us in: everything that comes before a mail, and then NOOP and QUIT. */
public final class MailConnection implements Connection {

    private final MailSettings settings;

    public MailConnection(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public String check() {
        Delivery delivery = new Delivery(settings);
        try {
            delivery.knock();
        } catch (MessagingException e) {
            throw delivery.meaning(e);
        }
        return "The mail server " + VendorText.quoted(settings.host()) + ":" + settings.port()
                + (settings.username() == null ? " answers." : " lets us in.");
    }
}
