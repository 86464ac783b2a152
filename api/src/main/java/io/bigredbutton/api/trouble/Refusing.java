package io.bigredbutton.api.trouble;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Answers what is refused before any door has seen it, in the same words and forms as the doors do. */
@Component
public final class Refusing {

    private final HandlerExceptionResolver troubles;
    private final ThymeleafViewResolver pages;

    Refusing(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver troubles, ThymeleafViewResolver pages) {
        this.troubles = troubles;
        this.pages = pages;
    }

    /** Answers with the refusal, and nothing further may be written. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException, ServletException {
        ModelAndView page = troubles.resolveException(request, response, null, refusal);
        if (page != null && page.getViewName() != null) {
            HttpStatusCode status = Objects.requireNonNullElse(page.getStatus(), refusal.status());
            response.setStatus(status.value());
            render(page, request, response);
        }
    }

    private void render(ModelAndView page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            View view = pages.resolveViewName(Objects.requireNonNull(page.getViewName()), Locale.ENGLISH);
            Objects.requireNonNull(view).render(page.getModel(), request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
