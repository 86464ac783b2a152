package io.bigredbutton.twilio;

import io.bigredbutton.effect.Outage;
import io.bigredbutton.effect.Trouble;
import io.bigredbutton.effect.VendorText;
import io.bigredbutton.paging.Pager.Page;
import io.temporal.failure.ApplicationFailure;

/**
 * Twilio's failures in our words, each with what a person has to do. What its codes mean:
 * <a href="https://www.twilio.com/docs/api/errors">Twilio's table</a>.
 */
final class Explained {

    private final TwilioSettings settings;

    Explained(TwilioSettings settings) {
        this.settings = settings;
    }

    /** The failure of a request that should have called or texted somebody. */
    ApplicationFailure sending(Page page, String what, RuntimeException trouble) {
        if (trouble instanceof Refusal refusal) {
            return refused(page, what, refusal);
        }
        return trouble instanceof ApplicationFailure known ? known : Outage.unreadable("Twilio", true);
    }

    /** The failure of a look at Twilio's lists, which changes nothing. */
    ApplicationFailure looking(RuntimeException trouble) {
        if (trouble instanceof Refusal refusal) {
            if (credentials(refusal)) {
                return badCredentials(refusal);
            }
            if (elsewhere(refusal)) {
                return notTwilio(refusal);
            }
            return Trouble.ofStatus(
                    refusal.status(),
                    false,
                    refusal.after(),
                    "Twilio answered HTTP " + refusal.status() + code(refusal) + ".");
        }
        return trouble instanceof ApplicationFailure known ? known : Outage.unreadable("Twilio", false);
    }

    private ApplicationFailure refused(Page page, String what, Refusal refusal) {
        if (refusal.status() == 429 || refusal.code() == 20429) {
            return Trouble.later("Twilio asks us to wait" + code(refusal) + ".", refusal.after());
        }
        if (refusal.status() >= 500 || refusal.status() == 408) {
            return Trouble.ofStatus(
                    refusal.status(),
                    true,
                    refusal.after(),
                    "Twilio answered HTTP " + refusal.status() + code(refusal) + ".");
        }
        if (credentials(refusal)) {
            return badCredentials(refusal);
        }
        if (elsewhere(refusal)) {
            return notTwilio(refusal);
        }
        return Trouble.ofStatus(refusal.status(), true, refusal.after(), known(page, what, refusal));
    }

    /** What is answered where our account, or Twilio itself, is not there. */
    private static boolean elsewhere(Refusal refusal) {
        return refusal.status() < 400 || refusal.status() == 404;
    }

    private static ApplicationFailure notTwilio(Refusal refusal) {
        return Trouble.refused("Twilio answered HTTP " + refusal.status() + code(refusal)
                + ". Check TWILIO_API_URL and TWILIO_ACCOUNT_SID, then retry.");
    }

    private static boolean credentials(Refusal refusal) {
        return refusal.status() == 401 || refusal.status() == 403 && refusal.code() == 0 || refusal.code() == 20003;
    }

    private static ApplicationFailure badCredentials(Refusal refusal) {
        return Trouble.refused("Twilio refused our credentials" + code(refusal)
                + ". Set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, then retry.");
    }

    private String known(Page page, String what, Refusal refusal) {
        String number = page.phone() + ", the number of " + page.name();
        return switch (refusal.code()) {
            case 21211, 21217 ->
                "Twilio says that " + number + ", is not a telephone number" + code(refusal)
                        + ". Correct it in the plan's people, then retry.";
            case 21214 ->
                "Twilio says that " + number + ", cannot be called" + code(refusal)
                        + ". Correct it in the plan's people, then retry.";
            case 21614 ->
                "Twilio says that " + number + ", is no mobile telephone and gets no text messages" + code(refusal)
                        + ". Put a mobile number in the plan's people, then retry.";
            case 21408, 21215 ->
                "Twilio may not reach the country of " + number + code(refusal)
                        + ". Allow the country in Twilio's console (Geo permissions), then retry.";
            case 21610 ->
                page.name() + " has told Twilio to stop our text messages" + code(refusal) + ". " + page.name()
                        + " can send START to " + settings.from() + "; then retry.";
            case 21612 ->
                "Twilio has no way from " + settings.from() + " to " + number + code(refusal)
                        + ". Set TWILIO_FROM to a number that can reach it, then retry.";
            case 21606, 21212, 21210, 21603, 21659 ->
                "Twilio cannot send from " + settings.from() + code(refusal)
                        + ". Set TWILIO_FROM to a number of your account that can call and text, then retry.";
            case 21608, 21219 ->
                "Twilio's trial account reaches only numbers that were verified, and " + number + ", was not"
                        + code(refusal) + ". Verify it in Twilio's console or upgrade the account, then retry.";
            default ->
                "Twilio refused " + what + " to " + page.name() + ": HTTP " + refusal.status() + code(refusal)
                        + said(refusal) + ". Correct what it names, then retry.";
        };
    }

    private static String code(Refusal refusal) {
        return refusal.code() == 0 ? "" : " (error " + refusal.code() + ")";
    }

    private static String said(Refusal refusal) {
        String words = VendorText.quoted(refusal.words());
        return words.isEmpty() ? "" : " '" + words + "'";
    }
}
