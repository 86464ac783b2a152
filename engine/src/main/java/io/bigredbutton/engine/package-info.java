/** The connection to Temporal that API and worker share, and the settings they both read. */
@NullMarked
package io.bigredbutton.engine;

import org.jspecify.annotations.NullMarked;
