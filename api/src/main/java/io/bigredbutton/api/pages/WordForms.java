package io.bigredbutton.api.pages;

import io.bigredbutton.api.incidents.Body;
import io.bigredbutton.api.incidents.Key;
import io.bigredbutton.api.incidents.Look;
import io.bigredbutton.api.incidents.Speaking;
import io.bigredbutton.api.incidents.Stories;
import io.bigredbutton.api.incidents.Words;
import io.bigredbutton.api.trouble.Reach;
import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.api.trouble.Sentences;
import io.bigredbutton.incident.Hash;
import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.incident.Word;
import io.bigredbutton.plan.ResponsePlan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of an incident and its forms; each leads back to the page, which then shows what came of it. */
@Controller
@RequestMapping("/incidents/{id}")
class WordForms {

    private final Speaking speaking;
    private final Stories stories;
    private final ResponsePlan plan;
    private final Reach reach;
    private final Clock clock;

    WordForms(Speaking speaking, Stories stories, ResponsePlan plan, Reach reach, Clock clock) {
        this.speaking = speaking;
        this.stories = stories;
        this.plan = plan;
        this.reach = reach;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable("id") String id, HttpServletRequest request) {
        return page(Stories.id(id), Typed.NOTHING, Who.asks(request))
                .addObject("still", request.getParameter("still") != null);
    }

    @PostMapping(path = "/{verb}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView say(
            @PathVariable("id") String id,
            @PathVariable("verb") String verb,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answer(Stories.id(id), new Typed(verb, typed), request, response, key -> word(verb, key, typed));
    }

    @PostMapping(path = "/steps/{step}/{verb}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView step(
            @PathVariable("id") String id,
            @PathVariable("step") String step,
            @PathVariable("verb") String verb,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Body.Reasoned said = new Body.Reasoned(typed.get("by"), reason(typed));
        return answer(
                Stories.id(id), new Typed("step", typed), request, response, key -> Words.step(verb, key, step, said));
    }

    /** What is said, made with a key. */
    private interface Saying {
        Word with(Key key);
    }

    private ModelAndView answer(
            IncidentId id, Typed typed, HttpServletRequest request, HttpServletResponse response, Saying saying) {
        String by = typed.fields().getOrDefault("by", "");
        Who.remember(by, response);
        try {
            Map<String, String> said = new TreeMap<>(typed.fields());
            said.remove("_csrf");
            String once = Hash.of(said.toString());
            speaking.say(id, saying.with(Key.of("POST", request.getRequestURI(), once)));
            return Pages.seeOther("/incidents/" + id);
        } catch (RuntimeException trouble) {
            Refusal refusal = Sentences.of(trouble, request);
            if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
                return unsaid(typed, refusal, request, response);
            }
            boolean ofThisForm = refusal.status() == HttpStatus.BAD_REQUEST || refusal.status() == HttpStatus.CONFLICT;
            if (!ofThisForm) {
                throw trouble;
            }
            ModelAndView page = page(id, typed, by);
            page.setStatus(refusal.status());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return page.addObject("still", true).addObject("sentence", refusal.sentence());
        }
    }

    /** What was typed is held up for another try, with the same key: it may have been heard. */
    private ModelAndView unsaid(
            Typed typed, Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        Map<String, String> kept = new TreeMap<>(typed.fields());
        kept.keySet().removeAll(Set.of("_csrf", "key"));
        ModelAndView page = new ModelAndView("unsaid", refusal.status());
        return page.addObject("sentence", refusal.sentence())
                .addObject("action", request.getRequestURI())
                .addObject("key", typed.fields().getOrDefault("key", ""))
                .addObject("fields", kept)
                .addObject("people", plan.responders())
                .addObject("down", reach.downSince())
                .addObject("temporal", reach.target());
    }

    private ModelAndView page(IncidentId id, Typed typed, String by) {
        Look look = stories.look(id);
        Trouble trouble = look.nobodyWorks() ? Trouble.nobodyWorks(clock.instant()) : null;
        return new ModelAndView("incident", Regions.model(new IncidentPage(look.story(), clock.instant()), trouble))
                .addObject("typed", typed)
                .addObject("by", by)
                .addObject("kinds", Words.KINDS)
                .addObject("key", UUID.randomUUID().toString());
    }

    /** What was added to a step's button, in its own field or in the one that serves them all. */
    private static @Nullable String reason(Map<String, String> typed) {
        return Pages.blank(typed.getOrDefault("reason", typed.get("note")));
    }

    private static Word word(String verb, Key key, Map<String, String> typed) {
        String by = typed.get("by");
        String reason = typed.get("reason");
        return switch (verb) {
            case "reopen" -> Words.reopen(key, by, reason);
            case "cancel" -> Words.cancel(key, by, reason);
            case "severity" -> Words.severity(key, new Body.SeveritySaid(by, typed.get("severity"), reason));
            case "notes" ->
                Words.note(key, new Body.NoteSaid(by, typed.get("kind"), typed.get("text"), typed.get("at")));
            case "updates" -> Words.update(key, new Body.UpdateSaid(by, typed.get("text"), typed.get("next")));
            case "commander" -> Words.role(key, "commander", new Body.RoleSaid(by, typed.getOrDefault("person", by)));
            default -> Words.plain(verb, key, by, typed.get("note"));
        };
    }
}
