package io.bigredbutton.api.hooks;

import io.bigredbutton.api.Site;
import io.bigredbutton.api.incidents.Body;
import io.bigredbutton.api.incidents.Declaring;
import io.bigredbutton.api.incidents.Key;
import io.bigredbutton.api.incidents.Press;
import io.bigredbutton.api.incidents.Speaking;
import io.bigredbutton.api.incidents.Texts;
import io.bigredbutton.api.incidents.Words;
import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.Role;
import io.bigredbutton.incident.Word;
import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.plan.SeverityRule;
import org.springframework.stereotype.Component;

/** Does what slash commands ask for, and answers in a sentence. */
@Component
class SlackCommands {

    private final Declaring declaring;
    private final Speaking speaking;
    private final ResponsePlan plan;
    private final Site site;

    SlackCommands(Declaring declaring, Speaking speaking, ResponsePlan plan, Site site) {
        this.declaring = declaring;
        this.speaking = speaking;
        this.plan = plan;
        this.site = site;
    }

    /** The answer, once what was asked for is durable. */
    String answer(SlackOrder order, Query form) {
        String command = form.text("command").startsWith("/") ? form.text("command") : "/incident";
        if (order.verb().equals("help")) {
            return SlackText.help(command);
        }
        String by = SlackMember.named(form.text("user_id"), form.text("user_name"), plan);
        Key key = form.text("trigger_id").isBlank()
                ? Key.random()
                : Key.of("POST", "/hooks/slack/commands", form.text("trigger_id"));
        if (order.verb().equals("declare")) {
            return declare(order.rest(), by, key);
        }
        if (order.incident() == null) {
            throw Refusal.wrong("This channel is no incident's room: say it there, or as '" + command + " "
                    + order.verb() + " inc-20261124-amber-falcon' with the incident's id.");
        }
        if (order.verb().isEmpty()) {
            throw Refusal.wrong("In an incident's room " + command + " takes ack, mitigated, resolved, close, severity,"
                    + " note, update or command; another incident is declared with '" + command + " declare TITLE'.");
        }
        Word word = word(order, by, key);
        return SlackText.after(speaking.say(order.incident(), word), word);
    }

    private String declare(String title, String by, Key key) {
        Press press = new Press(title, null, null, null, by, null, null);
        Incident incident = declaring.declare(press, key).incident();
        return SlackText.declared(incident, site.page(incident.id()));
    }

    private Word word(SlackOrder order, String by, Key key) {
        String rest = order.rest();
        return switch (order.verb()) {
            case "acknowledge" ->
                new Word.Acknowledge(key.hash(), by, "in Slack", Texts.blockOrNothing("note", rest, Texts.NOTE));
            case "severity" -> severity(rest, by, key);
            case "note" -> Words.note(key, new Body.NoteSaid(by, null, rest, null));
            case "update" -> Words.update(key, new Body.UpdateSaid(by, rest, null));
            case "command" -> new Word.TakeRole(key.hash(), by, Role.COMMANDER, by);
            default -> Words.plain(order.verb(), key, by, rest);
        };
    }

    private Word severity(String rest, String by, Key key) {
        String typed = SlackOrder.first(rest);
        String name = plan.severities().stream()
                .map(SeverityRule::name)
                .filter(typed::equalsIgnoreCase)
                .findFirst()
                .orElse(typed);
        String reason = rest.substring(typed.length()).strip();
        return Words.severity(key, new Body.SeveritySaid(by, name, reason));
    }
}
