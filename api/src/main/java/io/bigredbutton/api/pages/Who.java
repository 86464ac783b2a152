package io.bigredbutton.api.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Who sits here, as they last said it: only a convenience until people can log in, and no proof of anything. */
final class Who {

    private static final String NAME = "brb-by";
    private static final int LONGEST = 100;

    private Who() {}

    static String asks(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return "";
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(NAME)) {
                return decoded(cookie.getValue());
            }
        }
        return "";
    }

    static void remember(String by, HttpServletResponse response) {
        if (by.isBlank() || by.length() > LONGEST) {
            return;
        }
        ResponseCookie cookie = ResponseCookie.from(NAME, URLEncoder.encode(by.strip(), StandardCharsets.UTF_8))
                .httpOnly(true)
                .sameSite("Strict")
                .path("/")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
