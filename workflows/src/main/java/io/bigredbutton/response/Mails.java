package io.bigredbutton.response;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Mail, one recipient to one step. Nothing looks a mail up, so after an ambiguous failure it is sent once more with the
 * same Message-ID, and then no more.
 */
@ActivityInterface(namePrefix = "Mail")
public interface Mails {

    /** Sends a letter; its Message-ID follows from the key. */
    @ActivityMethod
    Made send(Letter order);

    /** Sends an invitation to a meeting; a later {@code sequence} of the same {@code uid} moves it. */
    @ActivityMethod
    Made invite(Invitation order);

    /** Whom a mail goes to. */
    record Recipient(String name, String address) {}

    /**
     * A letter.
     *
     * @param thread the key of the letter that this one follows, {@code null} for the first
     */
    record Letter(
            String key,
            boolean triedBefore,
            Recipient to,
            String subject,
            String text,
            URI page,
            @Nullable String thread)
            implements Order {}

    /** An invitation. {@code uid} names the meeting, {@code sequence} counts its moves from 0. */
    record Invitation(
            String key,
            boolean triedBefore,
            Recipient to,
            String subject,
            String text,
            URI page,
            String uid,
            int sequence,
            Instant startsAt,
            Duration lasts)
            implements Order {}
}
