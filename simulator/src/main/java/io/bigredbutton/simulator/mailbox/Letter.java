package io.bigredbutton.simulator.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

/** A letter as a person would see it: headers, text, and what is attached. */
final class Letter {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<Map<String, String>> attachments = new ArrayList<>();
    private String text = "";
    private String html = "";

    private Letter() {}

    /** Reads a letter; one that is not well formed is kept as far as it can be read. */
    static Letter of(byte[] bytes) throws IOException {
        Letter letter = new Letter();
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            for (Enumeration<Header> all = message.getAllHeaders(); all.hasMoreElements(); ) {
                Header header = all.nextElement();
                letter.headers.merge(header.getName(), readable(header.getValue()), (a, b) -> a + "\n" + b);
            }
            letter.read(message);
        } catch (MessagingException e) {
            letter.text = new String(bytes, StandardCharsets.UTF_8);
        }
        return letter;
    }

    /** The Message-ID as it was sent; where the sender gave none, one of our own. */
    String id() {
        return header("Message-ID", "<" + UUID.randomUUID() + "@simulator.local>");
    }

    Map<String, Object> detail(String sender, List<String> recipients) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("to", String.join(", ", recipients));
        detail.put("from", header("From", sender));
        detail.put("subject", header("Subject", ""));
        detail.put("headers", headers);
        detail.put("text", text.isEmpty() ? html : text);
        if (!html.isEmpty()) {
            detail.put("html", html);
        }
        if (!attachments.isEmpty()) {
            detail.put("attachments", attachments);
        }
        return detail;
    }

    private String header(String name, String otherwise) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private void read(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                read(inner);
            }
        } else if (part.getFileName() == null && text.isEmpty() && part.isMimeType("text/plain")) {
            text = textOf(part);
        } else if (part.getFileName() == null && html.isEmpty() && part.isMimeType("text/html")) {
            html = textOf(part);
        } else {
            attach(part);
        }
    }

    private void attach(Part part) throws MessagingException, IOException {
        Map<String, String> attachment = new LinkedHashMap<>();
        if (part.getFileName() != null) {
            attachment.put("name", readable(part.getFileName()));
        }
        attachment.put("type", part.getContentType());
        if (part.isMimeType("text/*") || part.isMimeType("application/ics")) {
            attachment.put("text", textOf(part));
        }
        attachments.add(attachment);
    }

    private static String textOf(Part part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), charsetOf(part))
                .replace("\r\n", "\n")
                .stripTrailing();
    }

    private static Charset charsetOf(Part part) throws MessagingException {
        String name = new ContentType(part.getContentType()).getParameter("charset");
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String readable(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }
}
