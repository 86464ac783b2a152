/** Whether vendors can be reached: one short workflow for each look, which changes nothing in their worlds. */
@NullMarked
package io.bigredbutton.check;

import org.jspecify.annotations.NullMarked;
