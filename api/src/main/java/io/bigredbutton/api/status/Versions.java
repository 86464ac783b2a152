package io.bigredbutton.api.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What runs here, and the server that it speaks to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Versions(
        String bigRedButton,
        String java,
        String temporalSdk,
        @Nullable String temporalServer) {}
