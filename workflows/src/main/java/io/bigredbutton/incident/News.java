package io.bigredbutton.incident;

/**
 * Something that people are told.
 *
 * @param number 1 for the first piece of news of an incident
 * @param subject a few words, as "mitigated"
 * @param text one or more sentences
 * @param mailed whether stakeholders get it by mail too, not only the room
 */
public record News(int number, String subject, String text, boolean mailed) {}
