package io.bigredbutton.twilio;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import io.bigredbutton.check.Connection;
import io.bigredbutton.effect.Outage;
import io.bigredbutton.effect.Trouble;
import io.bigredbutton.effect.VendorText;

/** Whether Twilio lets us into our account, and whether that account may do anything. */
public final class TwilioConnection implements Connection {

    private final TwilioRestClient twilio;
    private final TwilioSettings settings;
    private final Explained explained;

    public TwilioConnection(TwilioSettings settings) {
        this.settings = settings;
        this.twilio = new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
                .httpClient(new Wire(settings))
                .build();
        this.explained = new Explained(settings);
    }

    @Override
    public String check() {
        Account account = account();
        if (account.getStatus() != null && account.getStatus() != Account.Status.ACTIVE) {
            throw Trouble.refused("Twilio says that our account is " + account.getStatus()
                    + ". Make it active in Twilio's console, then retry.");
        }
        String trial = account.getType() == Account.Type.TRIAL
                ? " It is a trial account: it reaches only numbers that were verified."
                : "";
        return "Twilio knows our account '" + VendorText.quoted(account.getFriendlyName()) + "'." + trial;
    }

    private Account account() {
        try {
            Account account = Account.fetcher(settings.accountSid()).fetch(twilio);
            if (account.getSid() == null) {
                throw Outage.unreadable("Twilio", false);
            }
            return account;
        } catch (RuntimeException e) {
            throw explained.looking(e);
        }
    }
}
