/** Twilio, and the telephones that it reaches. */
@NullMarked
package io.bigredbutton.simulator.phones;

import org.jspecify.annotations.NullMarked;
