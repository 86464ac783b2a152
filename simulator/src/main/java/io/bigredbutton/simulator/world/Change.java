package io.bigredbutton.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** One thing on one shelf became this, or went away where there is nothing that it is. */
record Change(String shelf, String id, @Nullable JsonNode is) {}
