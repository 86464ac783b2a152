/** What all adapters share: what is final, what is looked up before it is repeated, and when to ask again. */
@NullMarked
package io.bigredbutton.effect;

import org.jspecify.annotations.NullMarked;
