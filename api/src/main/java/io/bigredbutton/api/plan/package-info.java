/** The response plan's file: read once at the door, refused with file, line and one sentence where it is wrong. */
@NullMarked
package io.bigredbutton.api.plan;

import org.jspecify.annotations.NullMarked;
