package io.bigredbutton.api.plan;

import io.bigredbutton.engine.Settings;
import io.bigredbutton.plan.Purpose;
import io.bigredbutton.plan.Vendor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who serves each purpose: a vendor without its credentials is off, and says which variable is missing. */
public final class Vendors {

    private Vendors() {}

    /** The vendors as the environment has them; the worker reads the same one. */
    public static Map<Purpose, Vendor> in(Settings settings) {
        Vendor mail = vendor(settings, "mail", "Mail", "SMTP_HOST", "MAIL_FROM");
        Map<Purpose, Vendor> vendors = new EnumMap<>(Purpose.class);
        vendors.put(
                Purpose.WAKE,
                vendor(settings, "twilio", "Twilio", "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"));
        vendors.put(Purpose.TALK, vendor(settings, "slack", "Slack", "SLACK_BOT_TOKEN"));
        vendors.put(Purpose.RECORD, vendor(settings, "jira", "Jira", "JIRA_URL", "JIRA_EMAIL", "JIRA_API_TOKEN"));
        vendors.put(Purpose.TELL, mail);
        vendors.put(Purpose.CALL, vendor(settings, "jitsi", "Jitsi", "JITSI_SECRET"));
        vendors.put(Purpose.REVIEW, mail);
        return Map.copyOf(vendors);
    }

    /** Why each vendor that is off is off, each once. */
    public static List<String> off(Map<Purpose, Vendor> vendors) {
        return vendors.values().stream()
                .map(Vendor::off)
                .flatMap(Stream::ofNullable)
                .distinct()
                .sorted()
                .toList();
    }

    private static Vendor vendor(Settings settings, String name, String people, String... needed) {
        for (String variable : needed) {
            if (!settings.has(variable)) {
                return new Vendor(name, people + " is off: " + variable + " is not set.");
            }
        }
        return new Vendor(name, null);
    }
}
