package io.bigredbutton.jira;

import io.bigredbutton.check.Connection;
import io.bigredbutton.effect.VendorText;

/** Whether Jira knows the account whose token we have. */
public final class JiraConnection implements Connection {

    private final JiraCalls jira;

    public JiraConnection(JiraSettings settings) {
        this.jira = new JiraCalls(settings);
    }

    @Override
    public String check() {
        JiraApi.Account us = jira.read("say who we are", JiraApi::myself);
        return "Jira knows us as " + VendorText.quoted(JiraCalls.part(us.displayName())) + ".";
    }
}
