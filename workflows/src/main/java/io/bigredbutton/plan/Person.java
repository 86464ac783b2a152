package io.bigredbutton.plan;

import org.jspecify.annotations.Nullable;

/**
 * Somebody the plan knows, with the ways to reach them.
 *
 * @param id how the plan names this person
 * @param phone in E.164, as {@code +15550100001}
 * @param slack the member's id in Slack
 * @param timezone an IANA name
 */
public record Person(
        String id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String slack,
        @Nullable String timezone) {}
