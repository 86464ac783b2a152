package io.bigredbutton.api.trouble;

import io.bigredbutton.plan.ResponsePlan;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Answers every trouble: a page where a person looks at it, else a problem by RFC 9457. */
@ControllerAdvice
class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Reach reach;
    private final ResponsePlan plan;

    Troubles(Reach reach, ResponsePlan plan) {
        this.reach = reach;
        this.plan = plan;
    }

    /** Whoever looked at a page that moves has gone: there is nobody to answer, and nothing is wrong. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler(Throwable.class)
    Object answer(Throwable trouble, HttpServletRequest request, HttpServletResponse response) {
        Refusal refusal = Sentences.of(trouble, request);
        if (refusal.status().is5xxServerError()) {
            note(refusal, trouble, request);
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        if (trouble instanceof HttpRequestMethodNotSupportedException method && method.getSupportedMethods() != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", method.getSupportedMethods()));
        }
        if (refusal.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer(refusal, request);
    }

    Object answer(Refusal refusal, HttpServletRequest request) {
        return Browsers.looksAt(request) ? page(refusal) : problem(refusal, request);
    }

    /** In our own trouble the page says since when, and what works all the same: people and their telephones. */
    private ModelAndView page(Refusal refusal) {
        Map<String, Object> model = new HashMap<>();
        model.put("sentence", refusal.sentence());
        model.put("title", title(refusal.status()));
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            model.put("people", plan.responders());
            model.put("down", reach.downSince());
            model.put("temporal", reach.target());
        }
        return new ModelAndView("trouble", model, refusal.status());
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "That is not here";
            case SERVICE_UNAVAILABLE -> "We cannot look at the moment";
            case FORBIDDEN -> "This form has expired";
            default -> status.is5xxServerError() ? "That is our fault" : "That did not work";
        };
    }

    private static ResponseEntity<ProblemDetail> problem(Refusal refusal, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(refusal.status(), refusal.sentence());
        problem.setInstance(instance(request));
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static URI instance(HttpServletRequest request) {
        Object before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        try {
            return URI.create(before == null ? request.getRequestURI() : before.toString());
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }

    private static void note(Refusal refusal, Throwable trouble, HttpServletRequest request) {
        String path = request.getRequestURI().replaceAll("[\\p{Cntrl}]", " ");
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            LOG.warn("{} {}: {}", request.getMethod(), path, refusal.sentence());
        } else {
            LOG.error("{} {} failed", request.getMethod(), path, trouble);
        }
    }
}
