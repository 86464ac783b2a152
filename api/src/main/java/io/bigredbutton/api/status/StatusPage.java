package io.bigredbutton.api.status;

import io.bigredbutton.api.pages.Times;
import io.bigredbutton.plan.ResponsePlan;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/** What is on and off, for people. */
@Controller
class StatusPage {

    private final WholeStatus status;
    private final ResponsePlan plan;

    StatusPage(WholeStatus status, ResponsePlan plan) {
        this.status = status;
        this.plan = plan;
    }

    @GetMapping("/status")
    String look(Model model) {
        StatusView now = status.now(false);
        model.addAttribute("status", now);
        model.addAttribute("times", new Clocks(now.at()));
        model.addAttribute("down", now.temporal().downSince());
        model.addAttribute("temporal", now.temporal().address());
        model.addAttribute("people", plan.responders());
        return "status";
    }

    @PostMapping("/status/check")
    RedirectView lookAgain() {
        status.now(true);
        RedirectView view = new RedirectView("/status");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }

    /** Times as this page says them. */
    public record Clocks(Instant now) {

        /** "12 s ago". */
        public String from(Instant at) {
            return Times.from(at, now);
        }

        /** "5 min". */
        public String about(Duration period) {
            return Times.about(period);
        }
    }
}
