package io.bigredbutton.simulator.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One name, and what its value must be among (or must not be). */
record Comparison(String name, boolean wanted, List<String> values) implements Predicate<WorkflowExecutionInfo> {
    private static final Set<String> OWN =
            Set.of("WorkflowId", "RunId", "WorkflowType", "TaskQueue", "ExecutionStatus");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean test(WorkflowExecutionInfo info) {
        return isThere(info) && values.stream().anyMatch(value -> has(info, value)) == wanted;
    }

    /** As in SQL, what is not there is neither equal to anything nor different from it. */
    private boolean isThere(WorkflowExecutionInfo info) {
        return OWN.contains(name) || info.getSearchAttributes().containsIndexedFields(name);
    }

    private boolean has(WorkflowExecutionInfo info, String value) {
        return switch (name) {
            case "WorkflowId" -> info.getExecution().getWorkflowId().equals(value);
            case "RunId" -> info.getExecution().getRunId().equals(value);
            case "WorkflowType" -> info.getType().getName().equals(value);
            case "TaskQueue" -> info.getTaskQueue().equals(value);
            case "ExecutionStatus" -> status(info).equals(value.replace("_", "").toLowerCase(Locale.ROOT));
            default ->
                attribute(info.getSearchAttributes().getIndexedFieldsMap().get(name), value);
        };
    }

    private static String status(WorkflowExecutionInfo info) {
        return info.getStatus()
                .name()
                .substring("WORKFLOW_EXECUTION_STATUS_".length())
                .replace("_", "")
                .toLowerCase(Locale.ROOT);
    }

    /** A Text attribute matches by any of the words asked for, whatever their case; others by their whole value. */
    private static boolean attribute(@Nullable Payload payload, String value) {
        if (payload == null) {
            return false;
        }
        var held = held(payload);
        var type = payload.getMetadataOrDefault("type", ByteString.EMPTY).toStringUtf8();
        return type.equals("Text")
                ? held.stream().anyMatch(text -> !Collections.disjoint(words(text), words(value)))
                : held.contains(value);
    }

    private static List<String> held(Payload payload) {
        try {
            var json = JSON.readTree(payload.getData().toByteArray());
            var texts = new ArrayList<String>();
            (json.isArray() ? json : List.of(json)).forEach(one -> texts.add(one.asText()));
            return texts;
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
