/** Alerts: one workflow for each group of alerts that belong together. */
@NullMarked
package io.bigredbutton.alert;

import org.jspecify.annotations.NullMarked;
