package io.bigredbutton.plan;

import java.time.Duration;
import java.util.List;

/**
 * Who is woken, one after the other, round after round.
 *
 * @param order ids of people, first to last
 * @param patience how long each has to answer before the next is paged
 */
public record PagingOrder(List<String> order, Duration patience) {}
