/** The doors for machines: alerting systems, web hooks, telephones. Each request brings its own proof. */
@NullMarked
package io.bigredbutton.api.hooks;

import org.jspecify.annotations.NullMarked;
