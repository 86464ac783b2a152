/** The worker: binds workflows and vendors to task queues, one queue for each vendor. */
@NullMarked
package io.bigredbutton.worker;

import org.jspecify.annotations.NullMarked;
