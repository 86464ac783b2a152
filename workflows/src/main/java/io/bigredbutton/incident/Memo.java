package io.bigredbutton.incident;

import java.util.HashMap;
import java.util.Map;

/** What is written beside an incident's workflow: what a list shows, and by which press it was started. */
public final class Memo {

    /** The title. */
    public static final String TITLE = "title";

    /** Who declared it. */
    public static final String DECLARED_BY = "declaredBy";

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
        memo.put(KEY_HASH, keyHash);
        memo.put(BODY_HASH, bodyHash);
        return memo;
    }
}
