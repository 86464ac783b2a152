package io.bigredbutton.incident;

import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What incidents are found by. Search attributes are not encrypted: no telephone number, no address, nothing private.
 */
public final class IncidentAttributes {

    /** The stage's name. */
    public static final SearchAttributeKey<String> STATE = SearchAttributeKey.forKeyword("BrbState");

    /** The severity's name, {@code unknown} before anybody has said it. */
    public static final SearchAttributeKey<String> SEVERITY = SearchAttributeKey.forKeyword("BrbSeverity");

    /** The services that are concerned. */
    public static final SearchAttributeKey<List<String>> SERVICES = SearchAttributeKey.forKeywordList("BrbServices");

    /** The words of title and id. */
    public static final SearchAttributeKey<String> WORDS = SearchAttributeKey.forText("BrbWords");

    private IncidentAttributes() {}

    /** Those that an incident starts with. */
    public static SearchAttributes of(Declaration said) {
        SearchAttributes.Builder all = SearchAttributes.newBuilder()
                .set(STATE, Stage.DECLARED.name())
                .set(SEVERITY, severity(said.severity()))
                .set(
                        WORDS,
                        said.title() + " " + said.id() + " " + said.id().value().replace('-', ' '));
        return said.services().isEmpty()
                ? all.build()
                : all.set(SERVICES, said.services()).build();
    }

    static String severity(@Nullable Severity severity) {
        return severity == null ? "unknown" : severity.name();
    }
}
