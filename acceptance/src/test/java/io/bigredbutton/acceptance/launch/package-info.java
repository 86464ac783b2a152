/** {@code ./run}, tried with stand-ins for the pieces and for the tools it finds. */
@NullMarked
package io.bigredbutton.acceptance.launch;

import org.jspecify.annotations.NullMarked;
