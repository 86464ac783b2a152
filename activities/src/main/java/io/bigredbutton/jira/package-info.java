/** Jira Cloud: tickets by its REST API, version 3. */
@NullMarked
package io.bigredbutton.jira;

import org.jspecify.annotations.NullMarked;
