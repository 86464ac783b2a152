/** The response plan as immutable records. */
@NullMarked
package io.bigredbutton.plan;

import org.jspecify.annotations.NullMarked;
