/** Jira Cloud (REST v3) as its document describes it: projects, issues, statuses, and a search that lags behind. */
@NullMarked
package io.bigredbutton.simulator.jira;

import org.jspecify.annotations.NullMarked;
