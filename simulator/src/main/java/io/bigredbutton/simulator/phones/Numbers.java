package io.bigredbutton.simulator.phones;

import io.bigredbutton.simulator.vendor.Reply;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which numbers can be called and texted: any in E.164, Twilio's own numbers for tests apart. */
final class Numbers {

    /** The number that texts go to where none of ours has written to that telephone yet. */
    static final String OURS = "+15550000000";

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private Numbers() {}

    static boolean possible(@Nullable String number) {
        return number != null && E164.matcher(number).matches();
    }

    /** Why a text message cannot go there. */
    static Optional<Reply> refusalOfText(@Nullable String to) {
        if (to == null || to.isBlank()) {
            return Optional.of(TwilioError.of(400, 21604, "A 'To' phone number is required."));
        }
        return switch (to) {
            case "+15005550002" ->
                refused(21612, "Message cannot be sent with the current combination of 'To' and 'From' parameters");
            case "+15005550003" -> refused(21408, "Permission to send an SMS has not been enabled for the region");
            case "+15005550004" -> refused(21610, "Attempt to send to unsubscribed recipient");
            case "+15005550009" -> refused(21614, "'To' number is not a valid mobile number");
            default -> invalid(to);
        };
    }

    /** Why a call cannot go there. */
    static Optional<Reply> refusalOfCall(@Nullable String to) {
        if (to == null || to.isBlank()) {
            return Optional.of(TwilioError.of(400, 21201, "No 'To' number is specified"));
        }
        return switch (to) {
            case "+15005550002" -> refused(21214, "'To' phone number cannot be reached");
            case "+15005550003" -> refused(21215, "Account not authorized to call " + to);
            case "+15005550004" -> refused(21216, "Account not allowed to call " + to);
            default -> invalid(to);
        };
    }

    private static Optional<Reply> invalid(String to) {
        return possible(to) && !to.equals("+15005550001")
                ? Optional.empty()
                : refused(21211, "The 'To' number " + to + " is not a valid phone number.");
    }

    private static Optional<Reply> refused(int code, String message) {
        return Optional.of(TwilioError.of(400, code, message));
    }
}
