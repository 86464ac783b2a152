package io.bigredbutton.api.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Temporal as it is now.
 *
 * @param downSince since when it has not answered, as far as this process has seen
 * @param version of the server, {@code null} where it does not say or does not answer
 * @param working whether somebody carries incidents on, {@code null} where nobody knows
 * @param workers who has lately asked for work
 * @param sentence the same for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemporalView(
        String address,
        String namespace,
        boolean reachable,
        @Nullable Instant downSince,
        @Nullable String version,
        @Nullable Boolean working,
        List<WorkerSeen> workers,
        String sentence) {

    /** A worker, and when it last asked for work; one that has stopped is still listed for a while. */
    public record WorkerSeen(String identity, Instant seenAt) {}

    static TemporalView down(String address, String namespace, @Nullable Instant since) {
        String sentence =
                "It does not answer: nothing can be declared or read until it does. What was declared is kept,"
                        + " and goes on then by itself.";
        return new TemporalView(address, namespace, false, since, null, null, List.of(), sentence);
    }

    /**
     * Temporal where it answers.
     *
     * @param seen who has lately asked for work, {@code null} where it does not say
     * @param nobody whether something waits for a worker in vain, whoever was seen
     */
    static TemporalView up(
            String address,
            String namespace,
            @Nullable String version,
            @Nullable List<WorkerSeen> seen,
            boolean nobody) {
        if (nobody || seen != null && seen.isEmpty()) {
            String sentence = "It answers, and no worker is at work: what is declared is kept, and nobody is paged"
                    + " before a worker is there. Start one (./run worker).";
            return new TemporalView(address, namespace, true, null, version, false, kept(seen), sentence);
        }
        if (seen == null) {
            return new TemporalView(address, namespace, true, null, version, null, List.of(), "It answers.");
        }
        String sentence =
                "It answers, and " + (seen.size() == 1 ? "a worker is" : seen.size() + " workers are") + " at work.";
        return new TemporalView(address, namespace, true, null, version, true, seen, sentence);
    }

    private static List<WorkerSeen> kept(@Nullable List<WorkerSeen> seen) {
        return seen == null ? List.of() : seen;
    }

    /** How the page marks it. */
    public String look() {
        return !reachable || Boolean.FALSE.equals(working) ? "failed" : "done";
    }
}
