package io.bigredbutton.simulator.phones;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call to a telephone.
 *
 * @param key what it is known by from outside: the token in its addresses
 * @param twiml what to do when it is answered; else {@code url} is asked
 * @param told how many events of it have happened
 * @param fault the trouble that it will have
 * @param said the words that were heard
 */
record Call(
        String sid,
        String account,
        String to,
        String from,
        String key,
        @Nullable String twiml,
        @Nullable String url,
        Reporting reporting,
        boolean detectsMachines,
        @Nullable String fault,
        CallStatus status,
        int told,
        Instant createdAt,
        Instant ringsUntil,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable String answeredBy,
        List<String> said,
        String pressed) {

    Call ringing() {
        return as(CallStatus.RINGING, answeredAt, endedAt, answeredBy);
    }

    /**
     * Picked up.
     *
     * @param by {@code human} or {@code machine_start}
     */
    Call answered(Instant at, String by) {
        return as(CallStatus.IN_PROGRESS, at, null, detectsMachines ? by : null);
    }

    Call ended(CallStatus how, Instant at) {
        return as(how, answeredAt, at, answeredBy);
    }

    Call toldOnce() {
        return with(said, pressed, told + 1);
    }

    Call hearing(String words) {
        return with(Stream.concat(said.stream(), Stream.of(words)).toList(), pressed, told);
    }

    Call pressing(String digits) {
        return with(said, pressed + digits, told);
    }

    /** Whole seconds of talk. */
    long seconds() {
        return answeredAt == null || endedAt == null ? 0 : endedAt.getEpochSecond() - answeredAt.getEpochSecond();
    }

    private Call as(CallStatus next, @Nullable Instant answered, @Nullable Instant ended, @Nullable String by) {
        return new Call(
                sid,
                account,
                to,
                from,
                key,
                twiml,
                url,
                reporting,
                detectsMachines,
                fault,
                next,
                told,
                createdAt,
                ringsUntil,
                answered,
                ended,
                by,
                said,
                pressed);
    }

    private Call with(List<String> words, String digits, int events) {
        return new Call(
                sid,
                account,
                to,
                from,
                key,
                twiml,
                url,
                reporting,
                detectsMachines,
                fault,
                status,
                events,
                createdAt,
                ringsUntil,
                answeredAt,
                endedAt,
                answeredBy,
                words,
                digits);
    }
}
