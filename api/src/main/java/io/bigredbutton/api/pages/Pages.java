package io.bigredbutton.api.pages;

import io.bigredbutton.api.incidents.Declaring;
import io.bigredbutton.api.incidents.Key;
import io.bigredbutton.api.incidents.Press;
import io.bigredbutton.api.incidents.Stories;
import io.bigredbutton.api.trouble.Reach;
import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.api.trouble.Sentences;
import io.bigredbutton.incident.Hash;
import io.bigredbutton.plan.Purpose;
import io.bigredbutton.plan.ResponsePlan;
import io.bigredbutton.timeline.Story;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The button, and the story alone. */
@Controller
class Pages {

    private final Declaring declaring;
    private final Stories stories;
    private final ResponsePlan plan;
    private final Reach reach;
    private final Clock clock;

    Pages(Declaring declaring, Stories stories, ResponsePlan plan, Reach reach, Clock clock) {
        this.declaring = declaring;
        this.stories = stories;
        this.plan = plan;
        this.reach = reach;
        this.clock = clock;
    }

    @GetMapping("/declare")
    String form(HttpServletRequest request, Model model) {
        describe(model, Map.of("key", UUID.randomUUID().toString(), "reportedBy", Who.asks(request)));
        return "declare";
    }

    @PostMapping(path = "/declare", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView declare(
            @RequestParam Map<String, String> typed, HttpServletRequest request, HttpServletResponse response) {
        Press press = new Press(
                typed.get("title"),
                blank(typed.get("severity")),
                typed.get("description"),
                services(typed.getOrDefault("services", "")),
                typed.get("reportedBy"),
                null,
                null);
        try {
            String once = typed.getOrDefault("key", "") + "/" + Hash.of(press.toString());
            Story story = declaring.declare(press, Key.of("POST", "/declare", once));
            Who.remember(typed.getOrDefault("reportedBy", ""), response);
            return seeOther("/incidents/" + story.incident().id());
        } catch (RuntimeException trouble) {
            return again(typed, Sentences.of(trouble, request), response);
        }
    }

    @GetMapping(
            path = {"/incidents/{id}/timeline", "/api/v1/incidents/{id}/timeline"},
            produces = MediaType.TEXT_HTML_VALUE)
    String timeline(@PathVariable("id") String id, Model model) {
        model.addAttribute("page", new IncidentPage(stories.story(Stories.id(id)), clock.instant()));
        return "timeline";
    }

    private ModelAndView again(Map<String, String> typed, Refusal refusal, HttpServletResponse response) {
        if (refusal.status().is5xxServerError()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        ModelAndView form = new ModelAndView("declare", refusal.status());
        Model model = new ConcurrentModel();
        describe(model, typed);
        form.addAllObjects(model.asMap());
        form.addObject("sentence", refusal.sentence());
        return form;
    }

    private void describe(Model model, Map<String, String> typed) {
        model.addAttribute("typed", new Typed("declare", typed));
        model.addAttribute("severities", plan.severities());
        model.addAttribute("people", plan.responders());
        model.addAttribute("told", plan.stakeholders().size());
        model.addAttribute("wakes", does(Purpose.WAKE));
        model.addAttribute("talks", does(Purpose.TALK));
        model.addAttribute("records", does(Purpose.RECORD) && plan.ticket() != null);
        model.addAttribute("tells", does(Purpose.TELL));
        model.addAttribute("down", reach.downSince());
        model.addAttribute("temporal", reach.target());
        model.addAttribute("now", clock.instant());
    }

    private boolean does(Purpose purpose) {
        return plan.vendor(purpose).off() == null;
    }

    static ModelAndView seeOther(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static List<@Nullable String> services(String text) {
        return Arrays.stream(text.split(","))
                .filter(service -> !service.isBlank())
                .toList();
    }
}
