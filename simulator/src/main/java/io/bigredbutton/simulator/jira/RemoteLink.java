package io.bigredbutton.simulator.jira;

import com.fasterxml.jackson.databind.JsonNode;

/** A link from an issue to a page elsewhere, one for each global id. */
record RemoteLink(String issue, String globalId, JsonNode link) {}
