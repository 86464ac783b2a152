package io.bigredbutton.simulator.control;

import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Line;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Tells a page, as soon as it is so, that the world is not at the moment any more that the page shows. */
final class Moves {

    static final String PATH = "/control/moves";

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final World world;

    Moves(World world) {
        this.world = world;
    }

    /** Answers when the moment is another than the one in the field {@code seen}, or after a while all the same. */
    void tell(Ask ask, Line line) {
        look(String.valueOf(ask.field("seen")), world.now().plus(LONGEST), line);
    }

    private void look(String seen, Instant end, Line line) {
        String moment = world.moment();
        if (!moment.equals(seen) || world.now().isAfter(end)) {
            line.answer(Reply.json(200, Map.of("moment", moment)).with("Cache-Control", "no-store"));
        } else {
            line.later(LOOK_AGAIN, () -> look(seen, end, line));
        }
    }
}
