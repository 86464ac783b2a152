package io.bigredbutton.api.plan;

import java.nio.file.Path;
import java.time.Instant;

/** From which file the plan was read, and when: a change of the file holds from the next start on. */
public record PlanRead(Path file, Instant at) {}
