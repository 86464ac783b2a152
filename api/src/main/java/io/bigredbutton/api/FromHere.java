package io.bigredbutton.api;

import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.api.trouble.Refusing;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only requests in that are meant for us and, where they change something, come from our own pages or from no page
 * at all: a page from elsewhere, or a name that somebody points at us, presses no button here. Web hooks have their own
 * proofs.
 */
@Component
@Order(FromHere.ORDER)
class FromHere extends OncePerRequestFilter {

    /** After the time limit and before what Spring Security does. */
    static final int ORDER = -200;

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OUR_SITE = Set.of("same-origin", "none");

    private final Site site;
    private final Refusing troubles;

    FromHere(Site site, Refusing troubles) {
        this.site = site;
        this.troubles = troubles;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/hooks/") || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = lower(request.getHeader(HttpHeaders.HOST));
        if (!HERE.contains(name(host))
                && !name(host).equals(lower(site.address().getHost()))) {
            refuse(
                    request,
                    response,
                    HttpStatus.MISDIRECTED_REQUEST,
                    "This is not the host you asked for: use " + site.address() + ".");
        } else if (!HARMLESS.contains(request.getMethod()) && !fromOurPage(request, host)) {
            refuse(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "This comes from a page of another site: only pages of " + site.address()
                            + " may press our buttons.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean fromOurPage(HttpServletRequest request, String host) {
        String fetched = request.getHeader("Sec-Fetch-Site");
        if (fetched != null && !OUR_SITE.contains(lower(fetched))) {
            return false;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                || lower(origin).equals(lower(site.address().toString()))
                || lower(origin).equals("http://" + host);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String sentence)
            throws ServletException, IOException {
        troubles.refuse(request, response, new Refusal(status, sentence));
    }

    private static String name(String host) {
        return host.replaceAll(":\\d*$", "");
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
