package io.bigredbutton.simulator.phones;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.world.Json;

/** The account that asks, as Twilio shows it: any that is asked for is there. */
final class Account {

    private static final String JSON = ".json";
    private static final String SINCE = "Mon, 02 Nov 2026 09:00:00 +0000";

    private Account() {}

    static Reply get(Ask ask) {
        String named = ask.parameter("account");
        if (!named.matches("AC[0-9A-Za-z]{1,32}\\.json")) {
            return TwilioError.of(404, 20404, "The requested resource " + ask.path() + " was not found");
        }
        String sid = named.substring(0, named.length() - JSON.length());
        String uri = "/" + CallView.VERSION + "/Accounts/" + sid;
        ObjectNode account = Json.object()
                .put("sid", sid)
                .put("owner_account_sid", sid)
                .put("friendly_name", "A small world")
                .put("status", "active")
                .put("type", "Full")
                .put("auth_token", "00000000000000000000000000000000")
                .put("date_created", SINCE)
                .put("date_updated", SINCE)
                .put("uri", uri + JSON);
        account.putObject("subresource_uris")
                .put("messages", uri + "/Messages.json")
                .put("calls", uri + "/Calls.json");
        return Reply.json(200, account);
    }
}
