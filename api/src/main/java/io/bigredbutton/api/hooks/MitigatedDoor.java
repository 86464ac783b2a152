package io.bigredbutton.api.hooks;

import io.bigredbutton.api.Site;
import io.bigredbutton.api.incidents.Body;
import io.bigredbutton.api.incidents.IncidentView;
import io.bigredbutton.api.incidents.Key;
import io.bigredbutton.api.incidents.Speaking;
import io.bigredbutton.api.incidents.Stories;
import io.bigredbutton.api.incidents.Words;
import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.incident.IncidentId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** "Mitigated", from a web hook; who opens its address in a browser finds a button, since a look changes nothing. */
@Controller
class MitigatedDoor {

    private static final String NOBODY_NAMED = "a web hook";

    private final Proof proof;
    private final StandardWebhook signature;
    private final Speaking speaking;
    private final Site site;
    private final JsonMapper json;

    MitigatedDoor(Proof proof, StandardWebhook signature, Speaking speaking, Site site, JsonMapper json) {
        this.proof = proof;
        this.signature = signature;
        this.speaking = speaking;
        this.site = site;
        this.json = json;
    }

    @GetMapping("/hooks/mitigated/{id}")
    String button(@PathVariable("id") String id, HttpServletRequest request, Model model) {
        if (!signature.on()) {
            proof.check(request);
        }
        model.addAttribute("id", Stories.id(id).value());
        model.addAttribute("action", request.getRequestURI() + token(request));
        return "press";
    }

    @PostMapping("/hooks/mitigated/{id}")
    Object mitigated(@PathVariable("id") String id, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        if (signature.on()) {
            signature.check(request, body);
        } else {
            proof.check(request);
        }
        IncidentId incident = Stories.id(id);
        Body.Said said = said(request, body);
        String by = said.by() == null || said.by().isBlank() ? NOBODY_NAMED : said.by();
        Speaking.Said after = speaking.say(incident, Words.plain("mitigate", key(request), by, said.note()));
        if (form(request)) {
            return new ModelAndView("pressed", "incident", after.story().incident());
        }
        return ResponseEntity.status(after.applied() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(IncidentView.of(after.story(), site));
    }

    private Body.Said said(HttpServletRequest request, byte[] body) {
        if (body.length == 0) {
            return new Body.Said(null, null);
        }
        if (form(request)) {
            Query form = Query.form(body);
            return new Body.Said(form.get("by"), form.get("note"));
        }
        if (!type(request).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be application/json.");
        }
        Body.Said said = json.readValue(body, Body.Said.class);
        return said == null ? new Body.Said(null, null) : said;
    }

    /** Saying it again is harmless even without a key: what is mitigated stays so. */
    private static Key key(HttpServletRequest request) {
        String sent = request.getHeader("Idempotency-Key");
        String id = request.getHeader("webhook-id");
        return Key.of("POST", request.getRequestURI(), sent == null ? id : sent);
    }

    private static String token(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : "?" + query;
    }

    private static boolean form(HttpServletRequest request) {
        return type(request).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static String type(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }
}
