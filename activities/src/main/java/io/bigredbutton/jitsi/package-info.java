/** Jitsi: a call's link, without asking anybody. */
@NullMarked
package io.bigredbutton.jitsi;

import org.jspecify.annotations.NullMarked;
