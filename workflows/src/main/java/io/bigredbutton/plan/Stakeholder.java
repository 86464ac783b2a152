package io.bigredbutton.plan;

/**
 * Somebody who is told by mail.
 *
 * @param slug names this recipient in step names and addresses, as {@code ana} or {@code everyone-example-com}
 */
public record Stakeholder(String slug, String name, String address) {}
