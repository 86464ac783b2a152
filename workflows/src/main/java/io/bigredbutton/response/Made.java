package io.bigredbutton.response;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a step has made in a vendor's world.
 *
 * @param ref the vendor's own id, which later steps need (a channel's id, a ticket's key, a message's id)
 * @param link where a person can look at it
 * @param told one sentence for the timeline, as "Opened #inc-20261122-amber-falcon."
 */
public record Made(String ref, @Nullable URI link, String told) {}
