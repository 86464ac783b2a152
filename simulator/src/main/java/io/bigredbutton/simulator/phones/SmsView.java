package io.bigredbutton.simulator.phones;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.world.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text message as Twilio's API shows it, and as its call-backs tell of it. */
final class SmsView {

    private static final int CHARACTERS_OF_A_SEGMENT = 153;

    private SmsView() {}

    /** The message's resource. */
    static ObjectNode json(Sms sms) {
        String uri = "/" + CallView.VERSION + "/Accounts/" + sms.account() + "/Messages/" + sms.sid();
        ObjectNode json = Json.object()
                .put("sid", sms.sid())
                .put("account_sid", sms.account())
                .put("to", sms.to())
                .put("from", sms.from())
                .put("body", sms.body())
                .put("status", sms.status())
                .put("direction", sms.direction())
                .put("num_segments", segments(sms))
                .put("num_media", "0")
                .put("error_code", sms.errorCode())
                .put("error_message", sms.errorCode() == null ? null : "Unreachable destination handset")
                .put("date_created", CallView.date(sms.createdAt()))
                .put("date_updated", CallView.date(sms.sentAt() == null ? sms.createdAt() : sms.sentAt()))
                .put("date_sent", CallView.date(sms.sentAt()))
                .put("price_unit", "USD")
                .put("api_version", CallView.VERSION)
                .put("uri", uri + ".json");
        json.putNull("price");
        json.putNull("messaging_service_sid");
        json.putObject("subresource_uris").put("media", uri + "/Media.json");
        return json;
    }

    /** What is told of a message of ours. */
    static Map<String, String> statusForm(Sms sms) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageSid", sms.sid());
        form.put("SmsSid", sms.sid());
        form.put("AccountSid", sms.account());
        form.put("From", sms.from());
        form.put("To", sms.to());
        form.put("MessageStatus", sms.status());
        form.put("SmsStatus", sms.status());
        form.put("ApiVersion", CallView.VERSION);
        if (sms.errorCode() != null) {
            form.put("ErrorCode", String.valueOf(sms.errorCode()));
        }
        return form;
    }

    /** What is told of a message that came in. */
    static Map<String, String> arrivalForm(Sms sms) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageSid", sms.sid());
        form.put("SmsSid", sms.sid());
        form.put("SmsMessageSid", sms.sid());
        form.put("AccountSid", sms.account());
        form.put("From", sms.from());
        form.put("To", sms.to());
        form.put("Body", sms.body());
        form.put("SmsStatus", "received");
        form.put("NumMedia", "0");
        form.put("NumSegments", segments(sms));
        form.put("ApiVersion", CallView.VERSION);
        return form;
    }

    private static String segments(Sms sms) {
        return String.valueOf(1 + Math.max(0, sms.body().length() - 1) / CHARACTERS_OF_A_SEGMENT);
    }
}
