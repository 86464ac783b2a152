package io.bigredbutton.simulator.jira;

/** A link between two issues, such as "duplicates". */
record Link(String type, String inward, String outward) {}
