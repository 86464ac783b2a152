package io.bigredbutton.mail;

import io.bigredbutton.effect.Trouble;
import io.bigredbutton.effect.VendorText;
import io.bigredbutton.response.Mails.Invitation;
import io.bigredbutton.response.Mails.Letter;
import io.bigredbutton.response.Mails.Recipient;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.web.util.HtmlUtils;

/** Writes mails: plain text with simple HTML beside it, threaded by Message-IDs that follow from the keys. */
final class Letters {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_SUBJECT = 240;

    private final MailSettings settings;

    Letters(MailSettings settings) {
        this.settings = settings;
    }

    /** The Message-ID of the mail with this key. */
    String id(String key) {
        return "<" + key.replace('/', '.').replaceAll("[^A-Za-z0-9._-]", "_") + "@" + settings.domain() + ">";
    }

    /** Fills an empty mail with a letter. */
    void write(MimeMessage mail, Letter letter) throws MessagingException {
        address(mail, letter.key(), letter.to(), letter.subject());
        if (letter.thread() != null) {
            mail.setHeader("In-Reply-To", id(letter.thread()));
            mail.setHeader("References", id(letter.thread()));
        }
        mail.setContent(content(letter.text(), letter.page()));
    }

    /** Fills an empty mail with an invitation. */
    void write(MimeMessage mail, Invitation invitation) throws MessagingException {
        address(mail, invitation.key(), invitation.to(), invitation.subject());
        MimeMultipart content = content(invitation.text(), invitation.page());
        MimeBodyPart meeting = new MimeBodyPart();
        byte[] calendar = Meeting.request(invitation, settings.sender(), Instant.now());
        meeting.setDataHandler(
                new DataHandler(new ByteArrayDataSource(calendar, "text/calendar; method=REQUEST; charset=UTF-8")));
        content.addBodyPart(meeting);
        mail.setContent(content);
    }

    private void address(MimeMessage mail, String key, Recipient to, String subject) throws MessagingException {
        mail.setFrom(settings.sender());
        mail.setRecipient(Message.RecipientType.TO, recipient(to));
        mail.setSubject(VendorText.cut(VendorText.oneLine(subject), LONGEST_SUBJECT), UTF_8);
        mail.setSentDate(new Date());
        mail.setHeader("Message-ID", id(key));
        mail.setHeader("Auto-Submitted", "auto-generated");
    }

    private static InternetAddress recipient(Recipient to) {
        try {
            InternetAddress address = new InternetAddress(to.address(), true);
            address.setPersonal(VendorText.oneLine(to.name()), UTF_8);
            return address;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw Trouble.refused("'" + VendorText.quoted(to.address())
                    + "' is not a mail address. Correct it in the plan, then retry.");
        }
    }

    private static MimeMultipart content(String text, URI page) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text + "\n\n" + page + "\n", UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        String address = HtmlUtils.htmlEscape(page.toString(), UTF_8);
        html.setText(
                "<html><body><p>"
                        + HtmlUtils.htmlEscape(text, UTF_8).replace("\r", "").replace("\n", "<br>\n")
                        + "</p>\n<p><a href=\"" + address + "\">" + address + "</a></p></body></html>\n",
                UTF_8,
                "html");
        MimeMultipart content = new MimeMultipart("alternative");
        content.addBodyPart(plain);
        content.addBodyPart(html);
        return content;
    }
}
