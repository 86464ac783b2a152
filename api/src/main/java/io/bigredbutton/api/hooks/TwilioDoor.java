package io.bigredbutton.api.hooks;

import io.bigredbutton.api.Site;
import io.bigredbutton.api.incidents.Speaking;
import io.bigredbutton.api.incidents.Stories;
import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.engine.Engine;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.incident.Word;
import io.bigredbutton.paging.PageReport;
import io.bigredbutton.plan.Person;
import io.temporal.client.WorkflowNotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What telephones say: Twilio's call-backs, each with its signature. */
@RestController
class TwilioDoor {

    private static final String XML = "text/xml;charset=UTF-8";

    private final TwilioSignature signature;
    private final Stories stories;
    private final Speaking speaking;
    private final TextMessages texts;
    private final Engine engine;
    private final Site site;

    TwilioDoor(
            TwilioSignature signature,
            Stories stories,
            Speaking speaking,
            TextMessages texts,
            Engine engine,
            Site site) {
        this.site = site;
        this.signature = signature;
        this.stories = stories;
        this.speaking = speaking;
        this.texts = texts;
        this.engine = engine;
    }

    @PostMapping(path = "/hooks/twilio/voice", produces = XML)
    String voice(HttpServletRequest request) throws IOException {
        Query form = signed(request);
        Query address = Query.of(request);
        IncidentId id = Stories.id(address.text("incident"));
        String digits = form.text("Digits").strip();
        if (!digits.equals("1") && !digits.equals("2")) {
            return Twiml.askAgain(site.at(request.getRequestURI() + "?" + request.getQueryString())
                    .toString());
        }
        Incident incident = stories.story(id).incident();
        Person person = incident.plan().person(address.text("person"));
        String key = "twilio:" + form.text("CallSid") + ":" + digits;
        Word word = digits.equals("1")
                ? new Word.Acknowledge(key, person.name(), "by pressing 1 on the telephone", null)
                : new Word.PassOn(key, person.name(), person.id());
        return Twiml.say(Answers.spoken(said(id, word), word));
    }

    @PostMapping(path = "/hooks/twilio/sms", produces = XML)
    String sms(HttpServletRequest request) throws IOException {
        Query form = signed(request);
        return Twiml.message(texts.answer(form.text("From"), form.text("Body"), form.text("MessageSid")));
    }

    @PostMapping("/hooks/twilio/status")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void status(HttpServletRequest request) throws IOException {
        Query form = signed(request);
        Query address = Query.of(request);
        String failure = Answers.failure(form);
        if (failure.isEmpty()
                || !address.text("round").matches("\\d{1,6}")
                || !address.text("opening").matches("\\d{1,6}")) {
            return;
        }
        IncidentId id = Stories.id(address.text("incident"));
        String channel = address.text("channel").equals("sms") ? "sms" : "call";
        String person = address.text("person");
        String name = stories.story(id).incident().plan().person(person).name();
        PageReport report = new PageReport(
                person,
                Integer.parseInt(address.text("opening")),
                Integer.parseInt(address.text("round")),
                channel,
                false,
                "The " + (channel.equals("sms") ? "text message" : "call") + " to " + name + " " + failure + ".");
        try {
            engine.clientInTime().newUntypedWorkflowStub(id.value()).signal("pageReported", report);
        } catch (WorkflowNotFoundException e) {
            return;
        }
    }

    private Answers.Outcome said(IncidentId id, Word word) {
        try {
            return new Answers.Outcome(speaking.say(id, word).story().incident(), true);
        } catch (Refusal refusal) {
            if (refusal.status() != HttpStatus.CONFLICT) {
                throw refusal;
            }
            return new Answers.Outcome(stories.story(id).incident(), false);
        }
    }

    private Query signed(HttpServletRequest request) throws IOException {
        Query form = Query.form(request.getInputStream().readAllBytes());
        signature.check(request, form);
        return form;
    }
}
