package io.bigredbutton.timeline;

import io.temporal.api.history.v1.TimerStartedEventAttributes;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The timers of a history that have neither gone off nor been stopped. */
final class Timers {

    private final Map<String, Due> set = new HashMap<>();

    void read(Happened happened) {
        switch (happened.event().getEventType()) {
            case EVENT_TYPE_TIMER_STARTED -> started(happened);
            case EVENT_TYPE_TIMER_FIRED ->
                set.remove(happened.id(
                        happened.event().getTimerFiredEventAttributes().getTimerId()));
            case EVENT_TYPE_TIMER_CANCELED ->
                set.remove(happened.id(
                        happened.event().getTimerCanceledEventAttributes().getTimerId()));
            default -> {}
        }
    }

    /** A run has ended, and its timers with it. */
    void ended(Happened happened) {
        set.keySet().removeIf(id -> id.startsWith(happened.id("")));
    }

    /** The soonest first. */
    List<Due> due() {
        return set.values().stream().sorted(Comparator.comparing(Due::at)).toList();
    }

    private void started(Happened happened) {
        TimerStartedEventAttributes timer = happened.event().getTimerStartedEventAttributes();
        String summary = Protos.text(happened.event().getUserMetadata().getSummary());
        if (!summary.isEmpty()) {
            Duration lasts = Duration.ofSeconds(
                    timer.getStartToFireTimeout().getSeconds(),
                    timer.getStartToFireTimeout().getNanos());
            set.put(happened.id(timer.getTimerId()), new Due(happened.at().plus(lasts), summary));
        }
    }
}
