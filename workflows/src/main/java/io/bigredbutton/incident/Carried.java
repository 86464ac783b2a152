package io.bigredbutton.incident;

import io.bigredbutton.cadence.Beat;
import io.bigredbutton.paging.Turn;

/**
 * What one run of the workflow hands to the next.
 *
 * @param turn whose turn it is to be paged
 * @param beat how many reminders and questions there were
 */
public record Carried(Incident incident, Turn turn, Beat beat) {}
