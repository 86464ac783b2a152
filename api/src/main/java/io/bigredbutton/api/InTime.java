package io.bigredbutton.api;

import io.grpc.Context;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request one time limit for all it asks of the engine, so that none hangs. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class InTime extends OncePerRequestFilter {

    private static final int LIMIT_MILLIS = 4_000;

    /** Slack gives up on an answer after three seconds. */
    private static final int SLACKS_LIMIT_MILLIS = 2_500;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "time-limits");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int limit = request.getRequestURI().startsWith("/hooks/slack/") ? SLACKS_LIMIT_MILLIS : LIMIT_MILLIS;
        Context.CancellableContext limited = Context.current().withDeadlineAfter(limit, TimeUnit.MILLISECONDS, timer);
        Context before = limited.attach();
        try {
            chain.doFilter(request, response);
        } finally {
            limited.detach(before);
            limited.cancel(null);
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
