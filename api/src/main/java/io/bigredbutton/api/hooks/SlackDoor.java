package io.bigredbutton.api.hooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bigredbutton.api.incidents.Speaking;
import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.api.trouble.Sentences;
import io.bigredbutton.plan.ResponsePlan;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people press and write in Slack, each request with Slack's signature. */
@RestController
class SlackDoor {

    private static final Logger LOG = LoggerFactory.getLogger(SlackDoor.class);

    private final SlackSignature signature;
    private final SlackCommands commands;
    private final Speaking speaking;
    private final ResponsePlan plan;

    SlackDoor(SlackSignature signature, SlackCommands commands, Speaking speaking, ResponsePlan plan) {
        this.signature = signature;
        this.commands = commands;
        this.speaking = speaking;
        this.plan = plan;
    }

    /** An answer that only who wrote the command sees. */
    record Ephemeral(@JsonProperty("response_type") String type, String text) {

        static Ephemeral of(String text) {
            return new Ephemeral("ephemeral", text);
        }
    }

    /**
     * A press is answered with nothing once it is durable: the room hears what came of it. A refusal keeps its status,
     * since Slack tells a person of a press that failed by the status alone.
     */
    @PostMapping("/hooks/slack/interactions")
    void interaction(HttpServletRequest request) throws IOException {
        for (SlackPress press : SlackPress.in(signed(request), plan)) {
            speaking.say(press.incident(), press.word());
        }
    }

    /** Slack shows the text of a 200 and nothing else, so that what goes wrong is told in one, too. */
    @PostMapping(path = "/hooks/slack/commands", produces = MediaType.APPLICATION_JSON_VALUE)
    Ephemeral command(HttpServletRequest request) throws IOException {
        Query form = signed(request);
        SlackOrder order = SlackOrder.of(form.text("channel_name"), form.text("text"));
        try {
            return Ephemeral.of(commands.answer(order, form));
        } catch (RuntimeException trouble) {
            return Ephemeral.of(told(Sentences.of(trouble, request), trouble, order));
        }
    }

    private String told(Refusal refusal, RuntimeException trouble, SlackOrder order) {
        if (!refusal.status().is5xxServerError()) {
            return SlackText.escaped(refusal.sentence());
        }
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            LOG.warn("A command from Slack: {}", refusal.sentence());
        } else {
            LOG.error("A command from Slack failed", trouble);
        }
        return SlackText.trouble(order, refusal.sentence(), plan);
    }

    private Query signed(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        signature.check(request, body);
        return Query.form(body);
    }
}
