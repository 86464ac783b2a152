/** The response: the steps that start at once, the life of a step, and who is asked when one fails. */
@NullMarked
package io.bigredbutton.response;

import org.jspecify.annotations.NullMarked;
