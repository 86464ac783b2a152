/** What a simulated vendor is, and how it is asked over HTTP. */
@NullMarked
package io.bigredbutton.simulator.vendor;

import org.jspecify.annotations.NullMarked;
