/** A small world of vendors on loopback: chat, telephones, tickets and mail, which can be told to fail. */
@NullMarked
package io.bigredbutton.simulator;

import org.jspecify.annotations.NullMarked;
