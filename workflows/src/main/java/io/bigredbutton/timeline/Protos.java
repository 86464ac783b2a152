package io.bigredbutton.timeline;

import com.google.protobuf.Timestamp;
import io.bigredbutton.incident.Payloads;
import io.bigredbutton.response.Failures;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.failure.v1.Failure;
import io.temporal.common.converter.DataConverter;
import java.time.Instant;
import java.util.Optional;

/** The engine's own records in ours. */
final class Protos {

    private static final DataConverter CONVERTER = Payloads.converter();

    private Protos() {}

    static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    /** The first argument as a record of that type; nothing where there is none or it is another sort of thing. */
    static <T> Optional<T> first(io.temporal.api.common.v1.Payloads payloads, Class<T> type) {
        if (payloads.getPayloadsCount() == 0) {
            return Optional.empty();
        }
        Payload payload = payloads.getPayloads(0);
        return Optional.ofNullable(CONVERTER.fromPayload(payload, type, type));
    }

    /** A summary; empty where there is none. */
    static String text(Payload summary) {
        return summary.getData().isEmpty()
                ? ""
                : Optional.ofNullable(CONVERTER.fromPayload(summary, String.class, String.class))
                        .orElse("");
    }

    /** What went wrong, in the sentence that the adapter gave. */
    static String sentence(Failure failure) {
        Failure said = failure;
        while (said.hasCause() && !said.hasApplicationFailureInfo()) {
            said = said.getCause();
        }
        if (said.hasTimeoutFailureInfo()) {
            return "It took too long.";
        }
        boolean meant = said.hasApplicationFailureInfo()
                && Failures.meant(said.getApplicationFailureInfo().getType());
        return meant && !said.getMessage().isEmpty() ? said.getMessage() : Failures.OF_OUR_OWN;
    }
}
