package io.bigredbutton.api.pages;

import io.bigredbutton.api.incidents.Stories;
import io.bigredbutton.incident.IncidentId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What makes an incident's page move: a stream of its parts, each sent anew when something has changed. */
@Controller
class LivePage {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private final Watches watches;

    LivePage(Watches watches) {
        this.watches = watches;
    }

    /** A browser comes again by itself when its stream ends. */
    @GetMapping(path = "/incidents/{id}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(@PathVariable("id") String text, HttpServletResponse response) {
        IncidentId id = Stories.id(text);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        SseEmitter stream = new SseEmitter(LONGEST.toMillis());
        Viewer viewer = new Viewer(stream);
        Watch watch = watches.watch(id, viewer);
        stream.onCompletion(() -> watch.leave(viewer));
        stream.onTimeout(stream::complete);
        stream.onError(gone -> watch.leave(viewer));
        return stream;
    }
}
