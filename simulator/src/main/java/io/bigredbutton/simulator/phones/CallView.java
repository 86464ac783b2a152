package io.bigredbutton.simulator.phones;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.world.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call as Twilio's API shows it, and as its call-backs tell of it. */
final class CallView {

    static final String VERSION = "2010-04-01";

    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
            .withZone(ZoneOffset.UTC);

    private CallView() {}

    /** The call's resource. */
    static ObjectNode json(Call call) {
        String uri = "/" + VERSION + "/Accounts/" + call.account() + "/Calls/" + call.sid();
        ObjectNode json = Json.object()
                .put("sid", call.sid())
                .put("account_sid", call.account())
                .put("to", call.to())
                .put("to_formatted", call.to())
                .put("from", call.from())
                .put("from_formatted", call.from())
                .put("status", call.status().word())
                .put("direction", "outbound-api")
                .put("answered_by", call.answeredBy())
                .put("date_created", date(call.createdAt()))
                .put("date_updated", date(call.endedAt() == null ? call.createdAt() : call.endedAt()))
                .put("start_time", call.status() == CallStatus.QUEUED ? null : date(call.createdAt()))
                .put("end_time", date(call.endedAt()))
                .put("duration", call.endedAt() == null ? null : String.valueOf(call.seconds()))
                .put("price_unit", "USD")
                .put("queue_time", "0")
                .put("api_version", VERSION)
                .put("uri", uri + ".json");
        for (String empty :
                new String[] {"parent_call_sid", "phone_number_sid", "price", "caller_name", "forwarded_from"}) {
            json.putNull(empty);
        }
        json.putObject("subresource_uris").put("recordings", uri + "/Recordings.json");
        return json;
    }

    /** What is told of a call that is that far. */
    static Map<String, String> statusForm(Call call, String status, Instant now) {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("CallbackSource", "call-progress-events");
        more.put("SequenceNumber", String.valueOf(call.told()));
        more.put("Timestamp", date(now));
        if (call.answeredBy() != null) {
            more.put("AnsweredBy", call.answeredBy());
        }
        if (call.endedAt() != null) {
            more.put("CallDuration", String.valueOf(call.seconds()));
            more.put("Duration", String.valueOf((call.seconds() + 59) / 60));
        }
        return form(call, status, more);
    }

    /** What every call-back of a call says. */
    static Map<String, String> form(Call call, String status, Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("CallSid", call.sid());
        form.put("AccountSid", call.account());
        form.put("From", call.from());
        form.put("To", call.to());
        form.put("Caller", call.from());
        form.put("Called", call.to());
        form.put("CallStatus", status);
        form.put("Direction", "outbound-api");
        form.put("ApiVersion", VERSION);
        form.putAll(more);
        return form;
    }

    /** The moment as Twilio writes it; {@code null} stays. */
    static @Nullable String date(@Nullable Instant at) {
        return at == null ? null : RFC_2822.format(at);
    }
}
