package io.bigredbutton.simulator.world;

import java.time.Instant;
import java.util.Map;

/** One change of the world that an honest vendor would show its customer. */
public record Effect(String vendor, String operation, String key, Instant at, Map<String, Object> detail) {}
