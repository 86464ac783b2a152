package io.bigredbutton.api.incidents;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bigredbutton.response.Made;
import io.bigredbutton.response.Step;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepView(
        String step,
        String what,
        String purpose,
        String vendor,
        String state,
        int attempt,
        @Nullable String lastFailure,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant startedAt,
        @Nullable Instant doneAt,
        @Nullable URI link) {

    static StepView of(Step step) {
        Made made = step.made();
        return new StepView(
                step.slug(),
                step.what(),
                step.purpose().word(),
                step.vendor(),
                step.state().name(),
                step.attempt(),
                step.lastFailure(),
                step.nextAttemptAt(),
                step.startedAt(),
                step.doneAt(),
                made == null ? null : made.link());
    }
}
