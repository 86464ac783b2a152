package io.bigredbutton.paging;

/**
 * What the vendor reports of a page after it was accepted.
 *
 * @param channel {@code call} or {@code sms}
 * @param reached whether it arrived; only what failed leads on
 * @param told one sentence, as "Ana Lima's telephone was busy."
 */
public record PageReport(String person, int opening, int round, String channel, boolean reached, String told) {}
