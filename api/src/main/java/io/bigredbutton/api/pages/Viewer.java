package io.bigredbutton.api.pages;

import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One browser that looks at one incident. */
final class Viewer {

    private final SseEmitter stream;

    Viewer(SseEmitter stream) {
        this.stream = stream;
    }

    /** Sends what has changed, or a sign of life where nothing has; whether somebody is still there. */
    boolean show(List<String> regions) {
        try {
            stream.send(SseEmitter.event().comment("here"));
            for (String region : regions) {
                stream.send(SseEmitter.event().name("region").data(region, MediaType.TEXT_HTML));
            }
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }

    void end() {
        stream.complete();
    }
}
