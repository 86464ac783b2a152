/** A mail server that takes every letter and keeps it in sight. */
@NullMarked
package io.bigredbutton.simulator.mailbox;

import org.jspecify.annotations.NullMarked;
