package io.bigredbutton.alert;

/**
 * One alert of a delivery.
 *
 * @param episode what makes this firing the same when it is delivered again: fingerprint and start
 * @param told one phrase for people, as "HighErrorRate on web-1"
 */
public record Firing(String episode, String told, boolean resolved) {}
