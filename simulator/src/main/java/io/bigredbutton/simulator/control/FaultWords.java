package io.bigredbutton.simulator.control;

import io.bigredbutton.simulator.faults.Fault;

/** What a fault does, in the words of somebody who watches. */
final class FaultWords {

    private FaultWords() {}

    /** What it is, such as "Slack is down" or "Slack answers 503 to chat.postMessage". */
    static String what(Fault fault) {
        return FaultSwitch.wordsFor(fault).orElseGet(() -> {
            String to = fault.operation().equals("*") ? "everything" : fault.operation();
            return vendor(fault.vendor()) + " " + does(fault.fault()) + " (" + to + ")";
        });
    }

    /** For which requests, how long, and how often it was met. */
    static String when(Fault fault) {
        StringBuilder words = new StringBuilder();
        if (fault.match() != null) {
            words.append("where the request says '").append(fault.match()).append("', ");
        }
        if (fault.chance() != null) {
            words.append("by chance (").append(fault.chance()).append("), ");
        }
        if (fault.times() != null && fault.met() >= fault.times()) {
            return words + "over: met " + times(fault.met());
        }
        return fault.times() == null
                ? words + "until it is ended, met " + times(fault.met()) + " so far"
                : words + "met " + fault.met() + " of " + times(fault.times());
    }

    private static String times(int number) {
        return number == 1 ? "once" : number + " times";
    }

    /** The vendor's name as people write it. */
    static String vendor(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** What a vendor does with such a fault, as in "answers 503". */
    static String does(String fault) {
        int colon = fault.indexOf(':');
        String value = colon < 0 ? "" : fault.substring(colon + 1);
        return switch (colon < 0 ? fault : fault.substring(0, colon)) {
            case "refuse" -> "resets the connection";
            case "hang" -> "never answers";
            case "slow" -> "answers " + value + " seconds late";
            case "status" -> "answers " + value;
            case "error" -> "answers the error " + value;
            case "ratelimit", "ratelimit-date" -> "asks to wait " + value + " seconds";
            case "credentials" -> "refuses our key";
            case "drop-before" -> "drops the line without acting";
            case "drop-after" -> "acts, then drops the line";
            case "status-after" -> "acts, then answers " + value;
            case "garbage" -> "answers with a web page";
            case "garbage-after" -> "acts, then answers with a web page";
            case "oversized" -> "answers with 50 MB";
            case "charset" -> "answers in the wrong character set";
            case "undelivered" -> "does not deliver";
            case "busy" -> "meets a busy line";
            case "no-answer" -> "rings, and nobody answers";
            case "voicemail" -> "reaches a voicemail";
            default -> "has the fault " + fault;
        };
    }
}
