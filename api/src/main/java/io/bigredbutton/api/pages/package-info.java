/** Pages for people, which work without script: a list, the button, an incident with its words and its story. */
@NullMarked
package io.bigredbutton.api.pages;

import org.jspecify.annotations.NullMarked;
