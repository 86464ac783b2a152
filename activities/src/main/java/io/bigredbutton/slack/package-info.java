/** Slack: rooms, invitations and messages by its Web API. */
@NullMarked
package io.bigredbutton.slack;

import org.jspecify.annotations.NullMarked;
