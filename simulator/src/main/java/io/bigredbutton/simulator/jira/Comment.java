package io.bigredbutton.simulator.jira;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A comment on an issue, with the properties that programs hang on it. */
record Comment(String issue, JsonNode body, JsonNode properties, Instant created) {}
