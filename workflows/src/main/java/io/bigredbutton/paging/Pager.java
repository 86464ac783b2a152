package io.bigredbutton.paging;

import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.response.Made;
import io.bigredbutton.response.Order;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.net.URI;

/** Wakes somebody. */
@ActivityInterface(namePrefix = "Page")
public interface Pager {

    /**
     * Rings a telephone and says the words; pressing 1 acknowledges, 2 passes on. After an ambiguous failure the
     * vendor's list of calls is read, and at most one blind repeat is made.
     */
    @ActivityMethod
    Made call(Page order);

    /**
     * Sends a text message; answering 1 acknowledges, 2 passes on. After an ambiguous failure the message is looked for
     * by its token; where that cannot be read, at most one blind repeat is made.
     */
    @ActivityMethod
    Made text(Page order);

    /**
     * A page to one person.
     *
     * @param person the plan's id of them
     * @param phone in E.164
     * @param opening 1, and one more for each reopening
     * @param words what is said, in plain text
     * @param token short and unique to this page, as {@code P-7F3K2}: it stands in the text message
     */
    record Page(
            String key,
            boolean triedBefore,
            IncidentId incident,
            String person,
            String name,
            String phone,
            int opening,
            int round,
            String words,
            String token,
            URI page)
            implements Order {}
}
