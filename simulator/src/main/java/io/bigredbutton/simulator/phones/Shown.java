package io.bigredbutton.simulator.phones;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The telephones as the page shows them: what rings first, then by who heard something last. */
final class Shown {

    private static final int MOST_MESSAGES = 6;
    private static final Pattern WHOSE = Pattern.compile("[?&]person=([^&]+)");

    private final Map<String, Phone> phones = new LinkedHashMap<>();

    /** One telephone. */
    private static final class Phone {
        private String whose = "";
        private String last = "";
        private final List<Map<String, String>> ringing = new ArrayList<>();
        private final List<Map<String, String>> talking = new ArrayList<>();
        private final List<Map<String, Object>> messages = new ArrayList<>();

        private boolean quiet() {
            return ringing.isEmpty() && talking.isEmpty();
        }

        private Map<String, Object> model(String number) {
            return Map.of(
                    "number", number,
                    "whose", whose,
                    "last", last,
                    "ringing", ringing,
                    "talking", talking,
                    "messages", messages,
                    "quiet", quiet());
        }
    }

    /** Everything that is known of telephones. */
    static List<Map<String, Object>> of(List<Call> calls, List<Sms> messages) {
        Shown shown = new Shown();
        newestFirst(calls).forEach(shown::add);
        newestFirst(messages).forEach(shown::add);
        List<Map.Entry<String, Phone>> all = new ArrayList<>(shown.phones.entrySet());
        all.sort((a, b) -> Boolean.compare(a.getValue().quiet(), b.getValue().quiet()));
        return all.stream().map(e -> e.getValue().model(e.getKey())).toList();
    }

    private void add(Call call) {
        Phone phone = phone(call.to(), call.reporting().url());
        if (call.status().ringsYet() && call.fault() == null) {
            phone.ringing.add(0, Map.of("from", call.from(), "words", Calls.words(call)));
        } else if (call.status() == CallStatus.IN_PROGRESS) {
            phone.talking.add(0, Map.of("from", call.from(), "words", String.join(" ", call.said())));
        } else if (phone.last.isEmpty()) {
            phone.last = fate(call);
        }
    }

    private void add(Sms sms) {
        Phone phone = phone(sms.inbound() ? sms.from() : sms.to(), sms.statusCallback());
        if (phone.messages.size() < MOST_MESSAGES) {
            phone.messages.add(0, Map.of("mine", sms.inbound(), "text", sms.body(), "status", sms.status()));
        }
    }

    private Phone phone(String number, @Nullable String address) {
        Phone phone = phones.computeIfAbsent(number, n -> new Phone());
        Matcher whose = WHOSE.matcher(address == null ? "" : address);
        if (phone.whose.isEmpty() && whose.find()) {
            phone.whose = URLDecoder.decode(whose.group(1), StandardCharsets.UTF_8);
        }
        return phone;
    }

    private static String fate(Call call) {
        return switch (call.status()) {
            case COMPLETED ->
                call.pressed().isEmpty()
                        ? "The last call was answered, and no key pressed."
                        : "The last call was answered with " + call.pressed() + ".";
            case BUSY -> "The last call was declined or met a busy line.";
            case NO_ANSWER -> "Nobody answered the last call.";
            case FAILED -> "The last call did not get through.";
            default -> "";
        };
    }

    private static <T> List<T> newestFirst(List<T> things) {
        List<T> turned = new ArrayList<>(things);
        Collections.reverse(turned);
        return turned;
    }
}
