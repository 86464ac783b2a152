/** The doors of Big Red Button: how it is started, who is let in, and what every request has in common. */
@NullMarked
package io.bigredbutton.api;

import org.jspecify.annotations.NullMarked;
