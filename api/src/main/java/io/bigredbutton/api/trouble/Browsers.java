package io.bigredbutton.api.trouble;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Tells people from programs. */
final class Browsers {

    private static final List<String> PROGRAMS = List.of("/api/v1/", "/actuator", "/v3/");

    private Browsers() {}

    /** Whether a person looks at the answer: the address is not one of programs, and a page is asked for. */
    static boolean looksAt(HttpServletRequest request) {
        Object before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = before == null ? request.getRequestURI() : before.toString();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains("text/html")
                && PROGRAMS.stream().noneMatch(path::startsWith);
    }
}
