/** What exists and what has happened, kept in a journal that outlives a restart. */
@NullMarked
package io.bigredbutton.simulator.world;

import org.jspecify.annotations.NullMarked;
