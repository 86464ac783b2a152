package io.bigredbutton.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser remembers: the cookie and the token of the last page. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final Http http;
    private String cookie = "";
    private String token = "";

    Browser(Http http) {
        this.http = http;
    }

    Http.Answer open(String path) {
        Http.Answer page = cookie.isEmpty()
                ? http.get(path, "Accept", "text/html")
                : http.get(path, "Accept", "text/html", "Cookie", cookie);
        Optional<String> set = page.raw().headers().allValues("set-cookie").stream()
                .filter(each -> each.startsWith("XSRF-TOKEN"))
                .findFirst();
        set.ifPresent(each -> cookie = each.substring(0, each.indexOf(';')));
        Matcher matcher = TOKEN.matcher(page.body());
        token = matcher.find() ? matcher.group(1) : token;
        return page;
    }

    Http.Answer press(String path, String form) {
        String body = form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return http.form(path, body, "Cookie", cookie, "Accept", "text/html");
    }
}
