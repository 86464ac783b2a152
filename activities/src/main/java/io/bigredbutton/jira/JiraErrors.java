package io.bigredbutton.jira;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.bigredbutton.effect.Trouble;
import io.bigredbutton.effect.VendorText;
import io.temporal.failure.ApplicationFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Jira's statuses and its collections of errors mean. */
final class JiraErrors {

    private static final Gson JSON = new Gson();

    /** "If the issue could not be updated due to a conflicting update": it passes. */
    private static final int CONFLICT = 409;

    private JiraErrors() {}

    /**
     * What an answer means.
     *
     * @param what what was asked for, as "write the ticket"
     */
    static ApplicationFailure of(String what, JiraAnswered answer, boolean changes) {
        int status = answer.status();
        String said = said(answer.body());
        if (status == CONFLICT) {
            return Trouble.later("Somebody else was changing the ticket when Jira was asked to " + what + ".", null);
        }
        return Trouble.ofStatus(status, changes, answer.after(), sentence(what, status, said));
    }

    private static String sentence(String what, int status, String said) {
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            return "Jira answered HTTP " + status + " when asked to " + what + ".";
        }
        String refused = "Jira refused to " + what + ": HTTP " + status + (said.isEmpty() ? "" : ", '" + said + "'");
        return refused + ". " + remedy(status, said.toLowerCase(Locale.ROOT)) + ", then retry.";
    }

    private static String remedy(int status, String said) {
        if (status == 401) {
            return "Set JIRA_EMAIL and JIRA_API_TOKEN";
        }
        if (status == 403) {
            return "Give the account of JIRA_EMAIL the permission for it in Jira";
        }
        if (status == 404 || status == 410 || status < 400) {
            return "Check JIRA_URL, and that the account of JIRA_EMAIL may see it";
        }
        if (said.contains("issuetype") || said.contains("issue type")) {
            return "Set jira.issue_type in the plan";
        }
        return said.contains("project") ? "Set jira.project in the plan" : "Change what Jira names";
    }

    /** Jira's own words, on one line. */
    private static String said(String body) {
        try {
            ErrorCollection errors = JSON.fromJson(body, ErrorCollection.class);
            return errors == null ? "" : VendorText.quoted(errors.text());
        } catch (JsonParseException e) {
            return "";
        }
    }

    /** How Jira says what is wrong. */
    private record ErrorCollection(
            @Nullable List<String> errorMessages, @Nullable Map<String, String> errors) {

        String text() {
            List<String> all = new ArrayList<>(errorMessages == null ? List.of() : errorMessages);
            if (errors != null) {
                errors.forEach((field, message) -> all.add(field + ": " + message));
            }
            return String.join(" ", all);
        }
    }
}
