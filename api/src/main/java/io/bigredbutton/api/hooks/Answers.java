package io.bigredbutton.api.hooks;

import io.bigredbutton.incident.Acknowledgement;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Stage;
import io.bigredbutton.incident.Word;
import java.util.Locale;

/** What is answered to who answers a page, in sentences that can be spoken. */
final class Answers {

    private Answers() {}

    /** An incident after a word; {@code taken} is false where it was refused. */
    record Outcome(Incident incident, boolean taken) {}

    static String spoken(Outcome outcome, Word word) {
        Incident incident = outcome.incident();
        if (!outcome.taken() || incident.stage() != Stage.DECLARED) {
            return "It is over already: the incident is "
                    + incident.stage().name().toLowerCase(Locale.ROOT) + ". Nobody is needed any more. Good bye.";
        }
        Acknowledgement has = incident.acknowledged();
        if (has != null && !has.by().equals(word.by())) {
            return has.by() + " has it already. Thank you. Good bye.";
        }
        return word instanceof Word.Acknowledge
                ? "Acknowledged. You have it now: " + incident.headline() + ". Good bye."
                : "Passed on. The next person is called. Good bye.";
    }

    /** What failed, as "was not answered"; empty where nothing did. */
    static String failure(Query form) {
        if (form.text("AnsweredBy").startsWith("machine")
                || form.text("AnsweredBy").equals("fax")) {
            return "was answered by a machine";
        }
        String status = form.text("CallStatus").isEmpty() ? form.text("MessageStatus") : form.text("CallStatus");
        String code = form.text("ErrorCode").matches("\\d{1,6}") ? " (Twilio " + form.text("ErrorCode") + ")" : "";
        return switch (status) {
            case "failed" -> "failed" + code;
            case "busy" -> "met a busy line";
            case "no-answer" -> "was not answered";
            case "undelivered" -> "was not delivered" + code;
            default -> "";
        };
    }
}
