package io.bigredbutton.api;

import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.api.trouble.Refusing;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads bodies before anybody else does, as far as they may go: so one that is too large is refused whether it says its
 * size or not, and signatures are checked on the very bytes. Forms of our own pages are the container's, which has the
 * same limit.
 */
@Component
@Order(FromHere.ORDER + 1)
class BodyLimit extends OncePerRequestFilter {

    private static final int OURS = 64 * 1024;
    private static final int HOOKS = 1024 * 1024;

    private final Refusing troubles;

    BodyLimit(Refusing troubles) {
        this.troubles = troubles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean hook = request.getRequestURI().startsWith("/hooks/");
        int limit = hook ? HOOKS : OURS;
        if (request.getContentLengthLong() > limit) {
            refuse(request, response, limit);
        } else if (hook || !form(request)) {
            byte[] bytes = request.getInputStream().readNBytes(limit + 1);
            if (bytes.length > limit) {
                refuse(request, response, limit);
            } else {
                chain.doFilter(new ReadRequest(request, bytes), response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int limit)
            throws ServletException, IOException {
        Refusal refusal = new Refusal(
                HttpStatus.CONTENT_TOO_LARGE, "The body is too large: it may have at most " + limit / 1024 + " KB.");
        response.setHeader("Connection", "close");
        troubles.refuse(request, response, refusal);
    }

    private static boolean form(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }
}
