/** What scripts and people say to the world itself: effects, requests, faults, reset, and the page. */
@NullMarked
package io.bigredbutton.simulator.control;

import org.jspecify.annotations.NullMarked;
