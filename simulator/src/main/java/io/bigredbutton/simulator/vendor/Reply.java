package io.bigredbutton.simulator.vendor;

import io.bigredbutton.simulator.world.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer: status, headers and body. */
public final class Reply {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Reply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** That value as JSON. */
    public static Reply json(int status, Object value) {
        return new Reply(status, Map.of("Content-Type", "application/json;charset=UTF-8"), Json.bytes(value));
    }

    /** That text in that form. */
    public static Reply text(int status, String type, String text) {
        return new Reply(
                status, Map.of("Content-Type", type + ";charset=UTF-8"), text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply nothing(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    /** Sends a browser on with a GET. */
    public static Reply seeOther(String where) {
        return nothing(303).with("Location", where);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    Reply as(int otherStatus) {
        return new Reply(otherStatus, headers, body);
    }

    Reply saying(byte[] other) {
        return new Reply(status, headers, other);
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** The body as it goes out; not to be changed. */
    public byte[] body() {
        return body;
    }
}
