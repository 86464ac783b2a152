package io.bigredbutton.simulator.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** One page of a longer list, and the cursor to the next. */
record Page<T>(List<T> items, String next) {

    private static final String START = "next:";

    /** The page that the arguments {@code cursor} and {@code limit} ask for. */
    static <T> Page<T> of(List<T> all, Args args, int otherwise, int most) {
        int from = from(args.text("cursor"));
        int to = Math.min(all.size(), from + args.number("limit", otherwise, most));
        List<T> items = from >= all.size() ? List.of() : all.subList(from, to);
        return new Page<>(items, to < all.size() ? cursor(to) : "");
    }

    void announceIn(ObjectNode answer) {
        answer.putObject("response_metadata").put("next_cursor", next);
    }

    private static String cursor(int from) {
        return Base64.getEncoder().encodeToString((START + from).getBytes(StandardCharsets.US_ASCII));
    }

    private static int from(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        try {
            String plain = new String(Base64.getDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (plain.matches(START + "\\d{1,9}")) {
                return Integer.parseInt(plain.substring(START.length()));
            }
        } catch (IllegalArgumentException e) {
            throw new Refused("invalid_cursor");
        }
        throw new Refused("invalid_cursor");
    }
}
