package io.bigredbutton.api.incidents;

import io.bigredbutton.api.Site;
import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.incident.Word;
import io.bigredbutton.timeline.Story;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door for programs: incidents, and the words that move them. */
@RestController
@RequestMapping(path = "/api/v1/incidents", produces = MediaType.APPLICATION_JSON_VALUE)
class IncidentDoor {

    private static final String KEY = "Idempotency-Key";

    private final Declaring declaring;
    private final Speaking speaking;
    private final Stories stories;
    private final Listing listing;
    private final Site site;

    IncidentDoor(Declaring declaring, Speaking speaking, Stories stories, Listing listing, Site site) {
        this.listing = listing;
        this.declaring = declaring;
        this.speaking = speaking;
        this.stories = stories;
        this.site = site;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IncidentView> declare(
            @RequestBody Press press,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request) {
        Story story = declaring.declare(press, Key.of("POST", request.getRequestURI(), key));
        return ResponseEntity.accepted()
                .location(site.at("/api/v1/incidents/" + story.incident().id()))
                .body(IncidentView.of(story, site));
    }

    @GetMapping
    Listing.Page list(
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "severity", required = false) @Nullable String severity,
            @RequestParam(name = "service", required = false) @Nullable String service,
            @RequestParam(name = "q", required = false) @Nullable String q,
            @RequestParam(name = "exercise", required = false) @Nullable String exercise,
            @RequestParam(name = "limit", required = false) @Nullable String limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        return listing.list(new Search.Asked(state, severity, service, q, exercise, limit, cursor));
    }

    @GetMapping("/{id}")
    IncidentView one(@PathVariable("id") String id) {
        return IncidentView.of(stories.story(Stories.id(id)), site);
    }

    @PostMapping(
            path = {"/{id}/acknowledge", "/{id}/mitigate", "/{id}/resolve", "/{id}/close"},
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IncidentView> say(
            @PathVariable("id") String id,
            @RequestBody Body.Said said,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request) {
        String path = request.getRequestURI();
        String verb = path.substring(path.lastIndexOf('/') + 1);
        return answer(id, key, request, made -> Words.plain(verb, made, said.by(), said.note()));
    }

    @PostMapping(path = "/{id}/reopen", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IncidentView> reopen(
            @PathVariable("id") String id,
            @RequestBody Body.Reasoned said,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request) {
        return answer(id, key, request, made -> Words.reopen(made, said.by(), said.reason()));
    }

    @PostMapping(path = "/{id}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IncidentView> cancel(
            @PathVariable("id") String id,
            @RequestBody Body.Reasoned said,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request) {
        return answer(id, key, request, made -> Words.cancel(made, said.by(), said.reason()));
    }

    @PostMapping(path = "/{id}/severity", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IncidentView> severity(
            @PathVariable("id") String id,
            @RequestBody Body.SeveritySaid said,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request) {
        return answer(id, key, request, made -> Words.severity(made, said));
    }

    @PostMapping(path = "/{id}/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IncidentView> note(
            @PathVariable("id") String id,
            @RequestBody Body.NoteSaid said,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request) {
        return answer(id, key, request, made -> Words.note(made, said));
    }

    @PostMapping(path = "/{id}/updates", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IncidentView> update(
            @PathVariable("id") String id,
            @RequestBody Body.UpdateSaid said,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request) {
        return answer(id, key, request, made -> Words.update(made, said));
    }

    @PutMapping(path = "/{id}/roles/{role}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IncidentView> role(
            @PathVariable("id") String id,
            @PathVariable("role") String role,
            @RequestBody Body.RoleSaid said,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request) {
        return answer(id, key, request, made -> Words.role(made, role, said));
    }

    @PostMapping(path = "/{id}/steps/{step}/{verb:retry|skip|done}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IncidentView> step(
            @PathVariable("id") String id,
            @PathVariable("step") String step,
            @PathVariable("verb") String verb,
            @RequestBody Body.Reasoned said,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request) {
        return answer(id, key, request, made -> Words.step(verb, made, step, said));
    }

    private ResponseEntity<IncidentView> answer(
            String id, @Nullable String key, HttpServletRequest request, Function<Key, Word> word) {
        IncidentId incident = Stories.id(id);
        Key made = Key.of(request.getMethod(), request.getRequestURI(), key);
        Speaking.Said said = speaking.say(incident, word.apply(made));
        return ResponseEntity.status(said.applied() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(IncidentView.of(said.story(), site));
    }
}
