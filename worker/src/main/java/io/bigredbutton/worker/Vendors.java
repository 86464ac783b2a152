package io.bigredbutton.worker;

import io.bigredbutton.engine.Settings;
import io.bigredbutton.jira.JiraConnection;
import io.bigredbutton.jira.JiraSettings;
import io.bigredbutton.jira.JiraTickets;
import io.bigredbutton.jitsi.JitsiBridges;
import io.bigredbutton.jitsi.JitsiConnection;
import io.bigredbutton.jitsi.JitsiSettings;
import io.bigredbutton.mail.MailConnection;
import io.bigredbutton.mail.MailSettings;
import io.bigredbutton.mail.SmtpMails;
import io.bigredbutton.paging.Pager;
import io.bigredbutton.response.Bridges;
import io.bigredbutton.response.Mails;
import io.bigredbutton.response.Rooms;
import io.bigredbutton.response.Tickets;
import io.bigredbutton.slack.SlackConnection;
import io.bigredbutton.slack.SlackRooms;
import io.bigredbutton.slack.SlackSettings;
import io.bigredbutton.twilio.TwilioConnection;
import io.bigredbutton.twilio.TwilioPager;
import io.bigredbutton.twilio.TwilioSettings;
import java.net.URI;
import java.util.List;

/**
 * The vendors that the environment has credentials for; each of the others is off and says so.
 *
 * @param queues one for each vendor
 */
record Vendors(List<Queue> queues) {

    private static final int SMTP = 587;

    static Vendors in(Settings settings) {
        return new Vendors(List.of(twilio(settings), slack(settings), jira(settings), mail(settings), jitsi(settings)));
    }

    private static Queue twilio(Settings settings) {
        String missing = missing(settings, "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM");
        if (!missing.isEmpty()) {
            return Queue.off("twilio", Pager.class, off("Twilio", missing));
        }
        URI site = settings.site("BRB_PUBLIC_URL", "http://127.0.0.1:8080");
        TwilioSettings twilio = new TwilioSettings(
                settings.site("TWILIO_API_URL", "https://api.twilio.com"),
                need(settings, "TWILIO_ACCOUNT_SID"),
                need(settings, "TWILIO_AUTH_TOKEN"),
                need(settings, "TWILIO_FROM"),
                site,
                TwilioSettings.USUAL_TIMEOUT);
        return Queue.on("twilio", new TwilioPager(twilio), new TwilioConnection(twilio));
    }

    private static Queue slack(Settings settings) {
        String missing = missing(settings, "SLACK_BOT_TOKEN");
        if (!missing.isEmpty()) {
            return Queue.off("slack", Rooms.class, off("Slack", missing));
        }
        URI api = URI.create(settings.text("SLACK_API_URL", "https://slack.com/api/"));
        SlackSettings slack = new SlackSettings(
                api, need(settings, "SLACK_BOT_TOKEN"), SlackSettings.PATIENCE, settings.has("SLACK_SIGNING_SECRET"));
        return Queue.on("slack", new SlackRooms(slack), new SlackConnection(slack));
    }

    private static Queue jira(Settings settings) {
        String missing = missing(settings, "JIRA_URL", "JIRA_EMAIL", "JIRA_API_TOKEN");
        if (!missing.isEmpty()) {
            return Queue.off("jira", Tickets.class, off("Jira", missing));
        }
        JiraSettings jira = new JiraSettings(
                settings.site("JIRA_URL", ""),
                need(settings, "JIRA_EMAIL"),
                need(settings, "JIRA_API_TOKEN"),
                JiraSettings.PATIENCE,
                settings.periods("BRB_LOOKUP_WAITS", JiraSettings.WAITS));
        return Queue.on("jira", new JiraTickets(jira), new JiraConnection(jira));
    }

    private static Queue mail(Settings settings) {
        String missing = missing(settings, "SMTP_HOST", "MAIL_FROM");
        if (!missing.isEmpty()) {
            return Queue.off("mail", Mails.class, off("Mail", missing));
        }
        MailSettings mail = new MailSettings(
                need(settings, "SMTP_HOST"),
                settings.port("SMTP_PORT", SMTP),
                settings.find("SMTP_USERNAME").orElse(null),
                settings.find("SMTP_PASSWORD").orElse(null),
                settings.yes("SMTP_STARTTLS", settings.has("SMTP_USERNAME")),
                need(settings, "MAIL_FROM"),
                MailSettings.USUAL_TIMEOUT);
        return Queue.on("mail", new SmtpMails(mail), new MailConnection(mail));
    }

    private static Queue jitsi(Settings settings) {
        String missing = missing(settings, "JITSI_SECRET");
        if (!missing.isEmpty()) {
            return Queue.off("jitsi", Bridges.class, off("Jitsi", missing));
        }
        URI url = settings.site("JITSI_URL", "https://meet.jit.si");
        JitsiSettings jitsi = new JitsiSettings(url, need(settings, "JITSI_SECRET"));
        return Queue.on("jitsi", new JitsiBridges(jitsi), new JitsiConnection(jitsi, JitsiConnection.USUAL_TIMEOUT));
    }

    private static String need(Settings settings, String name) {
        return settings.text(name, "");
    }

    private static String missing(Settings settings, String... names) {
        return List.of(names).stream()
                .filter(name -> !settings.has(name))
                .findFirst()
                .orElse("");
    }

    private static String off(String vendor, String variable) {
        return vendor + " is off: " + variable + " is not set for the worker. Set it, restart the worker, then retry.";
    }
}
