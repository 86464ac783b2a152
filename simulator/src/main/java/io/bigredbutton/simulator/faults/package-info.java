/** The troubles that a vendor can be told to have, and which of them a request meets. */
@NullMarked
package io.bigredbutton.simulator.faults;

import org.jspecify.annotations.NullMarked;
