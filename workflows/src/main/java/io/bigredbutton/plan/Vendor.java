package io.bigredbutton.plan;

import org.jspecify.annotations.Nullable;

/**
 * Who serves a purpose here.
 *
 * @param name also the task queue that its steps wait in
 * @param off why it is off, in one sentence; {@code null} when it is on
 */
public record Vendor(String name, @Nullable String off) {}
