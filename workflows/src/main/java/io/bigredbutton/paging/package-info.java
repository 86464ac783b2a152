/** Waking somebody: who is paged, in which order, until somebody answers. */
@NullMarked
package io.bigredbutton.paging;

import org.jspecify.annotations.NullMarked;
