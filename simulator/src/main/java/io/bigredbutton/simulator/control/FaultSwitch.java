package io.bigredbutton.simulator.control;

import io.bigredbutton.simulator.faults.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A trouble that a person switches on and off by its plain words. */
record FaultSwitch(
        String words,
        String vendor,
        String operation,
        String fault,
        @Nullable String match) {

    private static final List<FaultSwitch> ALL = List.of(
            of("Slack is down", "slack", "*", "status:503"),
            of("Slack hangs", "slack", "*", "hang"),
            of("Slack refuses our key", "slack", "*", "credentials"),
            of("Jira is down", "jira", "*", "status:503"),
            of("Jira is slow", "jira", "*", "slow:8"),
            of("Jira refuses our key", "jira", "*", "credentials"),
            of("Twilio is down", "twilio", "*", "status:503"),
            of("Twilio acts, then drops the line", "twilio", "*", "drop-after"),
            of("Nobody answers the telephone", "twilio", "Calls.create", "no-answer"),
            of("Calls reach a voicemail", "twilio", "Calls.create", "voicemail"),
            of("Texts are lost", "twilio", "Messages.create", "undelivered"),
            of("Mail is down", "mail", "send", "refuse"),
            new FaultSwitch("Mail refuses one address", "mail", "send", "status:550", "everyone@example.com"));

    private static FaultSwitch of(String words, String vendor, String operation, String fault) {
        return new FaultSwitch(words, vendor, operation, fault, null);
    }

    /** Every switch as the page shows it, with the ids of the faults that make it be on. */
    static List<Map<String, Object>> shown(Map<String, Fault> ordered) {
        return ALL.stream().map(one -> one.among(ordered)).toList();
    }

    /** The words of the switch that orders this fault. */
    static Optional<String> wordsFor(Fault fault) {
        return ALL.stream()
                .filter(one -> one.orders(fault))
                .map(FaultSwitch::words)
                .findFirst();
    }

    private Map<String, Object> among(Map<String, Fault> ordered) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("words", words);
        shown.put("vendor", vendor);
        shown.put("operation", operation);
        shown.put("fault", fault);
        shown.put("match", match == null ? "" : match);
        shown.put(
                "ids",
                ordered.entrySet().stream()
                        .filter(entry -> orders(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
        return shown;
    }

    private boolean orders(Fault other) {
        return vendor.equals(other.vendor())
                && operation.equals(other.operation())
                && fault.equals(other.fault())
                && Objects.equals(match, other.match())
                && other.times() == null
                && other.chance() == null;
    }
}
