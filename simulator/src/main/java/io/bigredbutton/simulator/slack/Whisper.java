package io.bigredbutton.simulator.slack;

/** A line that only one person in a channel sees: an ephemeral answer, or what Slack itself says of one that failed. */
record Whisper(String channel, String ts, String from, String to, String text) {}
