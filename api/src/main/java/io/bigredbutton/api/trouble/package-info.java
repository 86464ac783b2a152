/** Trouble: every error as one sentence, as a problem for programs and as a page for people. */
@NullMarked
package io.bigredbutton.api.trouble;

import org.jspecify.annotations.NullMarked;
