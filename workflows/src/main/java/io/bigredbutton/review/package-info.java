/** The review after an incident: its date, its invitations, its reminder. */
@NullMarked
package io.bigredbutton.review;

import org.jspecify.annotations.NullMarked;
