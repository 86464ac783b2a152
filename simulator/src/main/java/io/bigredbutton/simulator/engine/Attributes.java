package io.bigredbutton.simulator.engine;

import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which search attributes were added, since the test server takes each only once and lists none. */
final class Attributes {
    private final Map<String, IndexedValueType> added = new ConcurrentHashMap<>();

    /** The same request without what was added before, as adding twice is harmless on a real server. */
    AddSearchAttributesRequest onlyNew(AddSearchAttributesRequest request) {
        var fresh = request.toBuilder().clearSearchAttributes();
        request.getSearchAttributesMap().forEach((name, type) -> {
            if (added.putIfAbsent(name, type) == null) {
                fresh.putSearchAttributes(name, type);
            }
        });
        return fresh.build();
    }

    ListSearchAttributesResponse list(ListSearchAttributesRequest request) {
        return ListSearchAttributesResponse.newBuilder()
                .putAllCustomAttributes(added)
                .build();
    }
}
