/** What is on and off: Temporal, each vendor, the plan, the versions. */
@NullMarked
package io.bigredbutton.api.status;

import org.jspecify.annotations.NullMarked;
