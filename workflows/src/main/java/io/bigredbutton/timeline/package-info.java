/** From Temporal's history to the story that people read. */
@NullMarked
package io.bigredbutton.timeline;

import org.jspecify.annotations.NullMarked;
