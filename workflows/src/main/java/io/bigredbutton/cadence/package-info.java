/** Keeping everybody to time: updates that are due, and questions that are still open. */
@NullMarked
package io.bigredbutton.cadence;

import org.jspecify.annotations.NullMarked;
