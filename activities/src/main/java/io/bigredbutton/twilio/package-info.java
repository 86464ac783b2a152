/** Twilio: telephones that ring, and text messages. */
@NullMarked
package io.bigredbutton.twilio;

import org.jspecify.annotations.NullMarked;
