package io.bigredbutton.api.incidents;

import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.incident.Memo;
import io.bigredbutton.incident.Payloads;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import java.util.List;
import java.util.Map;

/** By which press an incident was started. */
record Started(String keyHash, String bodyHash) {

    static Started of(DescribeWorkflowExecutionResponse described) {
        Map<String, Payload> memo =
                described.getWorkflowExecutionInfo().getMemo().getFieldsMap();
        return new Started(text(memo, Memo.KEY_HASH), text(memo, Memo.BODY_HASH));
    }

    /** Whether it was the same press; the same key with something else said is refused. */
    boolean by(Key key, String body) {
        if (!keyHash.equals(key.hash())) {
            return false;
        }
        if (!bodyHash.equals(body)) {
            throw Refusal.contradiction();
        }
        return true;
    }

    /** A text from a memo, empty where it is not there. */
    static String text(Map<String, Payload> memo, String name) {
        Payload payload = memo.get(name);
        String text = payload == null ? null : Payloads.converter().fromPayload(payload, String.class, String.class);
        return text == null ? "" : text;
    }

    /** A list of texts, empty where it is not there. */
    static List<String> texts(Map<String, Payload> fields, String name) {
        Payload payload = fields.get(name);
        String[] texts =
                payload == null ? null : Payloads.converter().fromPayload(payload, String[].class, String[].class);
        return texts == null ? List.of() : List.of(texts);
    }
}
