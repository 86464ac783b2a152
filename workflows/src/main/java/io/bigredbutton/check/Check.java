package io.bigredbutton.check;

import org.jspecify.annotations.Nullable;

/**
 * A look that is wanted.
 *
 * @param vendor its name in plans, which is also its task queue
 * @param before what the look before this one has found
 */
public record Check(String vendor, @Nullable Checked before) {

    @Nullable
    Failure lastFailure() {
        return before == null ? null : before.lastFailure();
    }
}
