/** A Slack workspace as its web API describes it: channels, messages, pins, bookmarks and people. */
@NullMarked
package io.bigredbutton.simulator.slack;

import org.jspecify.annotations.NullMarked;
