package io.bigredbutton.api.incidents;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bigredbutton.timeline.Entry;
import io.bigredbutton.timeline.Markdown;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The story of an incident, in the form that is asked for. */
@Controller
@RequestMapping("/api/v1/incidents/{id}/timeline")
class TimelineDoor {

    private final Stories stories;

    TimelineDoor(Stories stories) {
        this.stories = stories;
    }

    /** All that happened, oldest first. */
    record Timeline(List<Line> entries) {}

    /** One line of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            Instant at,
            Instant recordedAt,
            String kind,
            String who,
            String text,
            @Nullable String step,
            @Nullable Integer attempts,
            @Nullable String lastFailure,
            @Nullable String evidence) {

        static Line of(Entry entry) {
            return new Line(
                    entry.at(),
                    entry.recordedAt(),
                    entry.kind(),
                    entry.who(),
                    entry.text(),
                    entry.step(),
                    entry.attempts(),
                    entry.lastFailure(),
                    entry.evidence());
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Timeline json(@PathVariable("id") String id) {
        return new Timeline(
                stories.story(Stories.id(id)).entries().stream().map(Line::of).toList());
    }

    @GetMapping(produces = "text/markdown;charset=UTF-8")
    @ResponseBody
    String markdown(@PathVariable("id") String id) {
        return Markdown.of(stories.story(Stories.id(id)));
    }
}
