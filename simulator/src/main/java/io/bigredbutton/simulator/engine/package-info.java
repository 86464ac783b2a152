/** A Temporal server in memory, for when no other can be had: incidents do not outlive it. */
@NullMarked
package io.bigredbutton.simulator.engine;

import org.jspecify.annotations.NullMarked;
