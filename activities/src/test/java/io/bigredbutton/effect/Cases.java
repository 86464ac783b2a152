package io.bigredbutton.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The troubles that a step is put through. */
final class Cases {

    private Cases() {}

    /** Operation, trouble and how often, where trying again helps. */
    static List<Arguments> passing(StepContract step) {
        List<Arguments> all = new ArrayList<>();
        for (String operation : step.acts()) {
            for (String trouble : step.troubles()) {
                if (!step.isFinal(operation, trouble)) {
                    all.add(Arguments.of(operation, trouble, 1));
                    if (trouble.contains("after") && step.outlastsTwo()) {
                        all.add(Arguments.of(operation, trouble, 2));
                    }
                }
            }
        }
        return all;
    }

    /** Operation and trouble, where trying again cannot help. */
    static List<Arguments> lasting(StepContract step) {
        return step.acts().stream()
                .flatMap(operation -> step.troubles().stream()
                        .filter(trouble -> step.isFinal(operation, trouble))
                        .map(trouble -> Arguments.of(operation, trouble)))
                .toList();
    }

    /** What acts, what looks for it, and the trouble of the look. */
    static List<Arguments> looking(StepContract step) {
        return step.looks().stream()
                .flatMap(look -> step.acts().stream()
                        .filter(act -> step.looksFor(act, look))
                        .flatMap(act -> Stream.of("hang", "drop-before", "status:503", "ratelimit:1", "garbage")
                                .map(trouble -> Arguments.of(act, look, trouble))))
                .toList();
    }
}
