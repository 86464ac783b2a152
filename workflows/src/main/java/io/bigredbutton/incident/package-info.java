/** An incident: what it is, what people may say to it, and the workflow that carries it from declaration to its end. */
@NullMarked
package io.bigredbutton.incident;

import org.jspecify.annotations.NullMarked;
