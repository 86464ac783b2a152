package io.bigredbutton.api.pages;

import java.time.Instant;

/**
 * Why what the page shows may not move.
 *
 * @param sentence what is the matter
 * @param still what works all the same
 * @param since since when it is so
 */
public record Trouble(String sentence, String still, Instant since) {

    static Trouble nobodyWorks(Instant since) {
        return new Trouble(
                "No worker is up: nothing below moves until one is.",
                "What you say is kept, and nothing is lost. Whoever runs this starts one with ./run worker.",
                since);
    }

    static Trouble unreachable(String target, Instant since) {
        return new Trouble(
                "Temporal at " + target + " does not answer: what stands below is from before.",
                "Nothing is lost, and what is under way goes on when it is back. Until then call each other: the numbers"
                        + " are below.",
                since);
    }
}
