/** The whole system in processes of their own, which tests kill; what they then check are promises to people. */
@NullMarked
package io.bigredbutton.acceptance;

import org.jspecify.annotations.NullMarked;
