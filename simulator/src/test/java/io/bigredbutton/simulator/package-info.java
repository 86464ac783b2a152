/** The promises of the simulated world, checked over its sockets. */
@NullMarked
package io.bigredbutton.simulator;

import org.jspecify.annotations.NullMarked;
