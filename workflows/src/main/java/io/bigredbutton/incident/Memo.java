package io.bigredbutton.incident;

import io.temporal.workflow.Workflow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is written beside an incident's workflow: what a list shows, and by which press it was started. */
public final class Memo {

    /** The title. */
    public static final String TITLE = "title";

    /** Who declared it. */
    public static final String DECLARED_BY = "declaredBy";

    /** When it was declared, in ISO 8601: a later run of the workflow has a later start. */
    public static final String DECLARED_AT = "declaredAt";

    /** The hash of the key of the press. */
    public static final String KEY_HASH = "keyHash";

    /** The hash of what was said with it. */
    public static final String BODY_HASH = "bodyHash";

    private Memo() {}

    /** The memo of an incident. */
    public static Map<String, Object> of(Declaration said, String keyHash, String bodyHash) {
        Map<String, Object> memo = new HashMap<>();
        memo.put(TITLE, said.title());
        memo.put(DECLARED_BY, said.declaredBy());
        memo.put(DECLARED_AT, said.declaredAt().toString());
        memo.put(KEY_HASH, keyHash);
        memo.put(BODY_HASH, bodyHash);
        return memo;
    }

    /** What stands beside the workflow that asks, for its next run. */
    static Map<String, Object> ofThisRun() {
        Map<String, Object> memo = new TreeMap<>();
        for (String name : List.of(TITLE, DECLARED_BY, DECLARED_AT, KEY_HASH, BODY_HASH)) {
            if (Workflow.getMemo(name, String.class) instanceof String said) {
                memo.put(name, said);
            }
        }
        return memo;
    }
}
