package io.bigredbutton.api;

import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.api.trouble.Refusing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who is let through which door. Nothing is kept between requests, so that any copy of the API can answer any. */
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";
    private static final String POLICY_OF_PAGES = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String POLICY_WITH_SCRIPT = "default-src 'none'; script-src 'self'; style-src 'self'"
            + " 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Programs and machines: no form can send JSON here, so no token is asked for. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        open(http.securityMatcher("/api/v1/**", "/hooks/**", "/actuator/**", "/v3/**"), POLICY);
        return http.csrf(AbstractHttpConfigurer::disable).build();
    }

    /** The page to try the API at brings styles of its own. */
    @Bean
    @Order(2)
    SecurityFilterChain tryIt(HttpSecurity http) throws Exception {
        open(http.securityMatcher("/api", "/swagger-ui/**"), POLICY_WITH_SCRIPT);
        return http.csrf(AbstractHttpConfigurer::disable).build();
    }

    /** People: every form carries the token that its page was given, made before the page is written. */
    @Bean
    @Order(3)
    SecurityFilterChain people(HttpSecurity http, Refusing troubles) throws Exception {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").path("/"));
        Refusal expired = new Refusal(
                HttpStatus.FORBIDDEN, "This form has expired: go back, load the page again and press once more.");
        XorCsrfTokenRequestAttributeHandler atOnce = new XorCsrfTokenRequestAttributeHandler();
        atOnce.setCsrfRequestAttributeName(null);
        open(http, POLICY_OF_PAGES);
        return http.csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(atOnce))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(
                        (request, response, denied) -> troubles.refuse(request, response, expired)))
                .build();
    }

    private static void open(HttpSecurity http, String policy) throws Exception {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    }
}
