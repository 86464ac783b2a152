/** Incidents at the door: declaring them, saying words to them, finding them, telling their story. */
@NullMarked
package io.bigredbutton.api.incidents;

import org.jspecify.annotations.NullMarked;
