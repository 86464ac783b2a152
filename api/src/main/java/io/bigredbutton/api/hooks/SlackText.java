package io.bigredbutton.api.hooks;

import io.bigredbutton.api.incidents.Speaking;
import io.bigredbutton.incident.Acknowledgement;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Stage;
import io.bigredbutton.incident.Word;
import io.bigredbutton.plan.Person;
import io.bigredbutton.plan.ResponsePlan;
import java.net.URI;
import java.util.stream.Collectors;

/** What is answered in Slack: plain text, in which nothing can call people or link but what is meant to. */
final class SlackText {

    private SlackText() {}

    /** What can be written, on a few lines. */
    static String help(String command) {
        return String.join(
                "\n",
                command + " TITLE declares an incident: people are paged, a room and a ticket are made.",
                "In an incident's room: " + command
                        + " ack, mitigated, resolved or close, each with a note if you like;",
                command + " severity SEV2, with a reason where it is lowered; " + command + " note TEXT; " + command
                        + " update TEXT, which everybody is told; " + command + " command, to take command.",
                "From elsewhere name the incident: " + command + " mitigated inc-20261124-amber-falcon.");
    }

    /** An incident that is durable. */
    static String declared(Incident incident, URI page) {
        return escaped(incident.headline()) + " is declared as " + incident.id() + ". Its page: <" + page + ">";
    }

    /** How the incident stands after a word. */
    static String after(Speaking.Said said, Word word) {
        String later = said.applied() ? "" : " It is kept, and done as soon as a worker is up.";
        return escaped(stands(said.story().incident(), word)) + later;
    }

    private static String stands(Incident incident, Word word) {
        if (word instanceof Word.Acknowledge) {
            return has(incident, word.by());
        } else if (word instanceof Word.ChangeSeverity) {
            return "The severity of " + incident.id() + " is " + incident.severity() + ".";
        } else if (word instanceof Word.Note) {
            return "Noted on the timeline of " + incident.id() + ".";
        } else if (word instanceof Word.Update) {
            return "Everybody is told.";
        } else if (word instanceof Word.TakeRole) {
            return "You have command of " + incident.id() + ".";
        }
        return incident.headline() + " is " + incident.stage() + ".";
    }

    private static String has(Incident incident, String by) {
        Acknowledgement has = incident.acknowledged();
        if (has == null || incident.stage() != Stage.DECLARED) {
            return "Nobody is needed any more: " + incident.headline() + " is " + incident.stage() + ".";
        }
        return (has.by().equals(by) ? "You have it: " : has.by() + " has it already: ") + incident.headline() + ".";
    }

    /** What to do where nothing can be promised. Slack does not ask again by itself. */
    static String trouble(SlackOrder order, String why, ResponsePlan plan) {
        String cause = why.replaceFirst("[;:].*", "").replaceFirst("\\.$", "");
        if (!order.verb().equals("declare")) {
            return "This was not done, as far as we can tell: " + cause
                    + ". Send it again in a moment; twice does no harm.";
        }
        String phones = plan.responders().stream()
                .filter(person -> person.phone() != null)
                .map(SlackText::reached)
                .collect(Collectors.joining(", "));
        return "This was not declared, as far as we can tell: " + cause + ". Send it again in a moment"
                + (phones.isEmpty() ? "." : "; until it works, call " + phones + ".");
    }

    private static String reached(Person person) {
        return escaped(person.name()) + " (" + person.phone() + ")";
    }

    /** None of it able to begin mark-up. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
