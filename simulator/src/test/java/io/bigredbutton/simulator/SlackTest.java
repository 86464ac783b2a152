package io.bigredbutton.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slack behaves as its documents say: errors by name inside a 200, names once, pages of lists. */
class SlackTest {

    private static final String METADATA =
            "{\"event_type\":\"incident\",\"event_payload\":{\"key\":\"inc-1/announce\"}}";

    private final Simulator simulator = Simulator.start(SimulatorSettings.inMemory());
    private final Visitor visitor = new Visitor(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void aNameIsTakenOnce() {
        assertThat(room("inc-1")).startsWith("C");

        assertThat(error("conversations.create", "name", "inc-1")).isEqualTo("name_taken");

        assertThat(visitor.effects("slack")).containsExactly("conversations.create inc-1");
    }

    @ParameterizedTest
    @CsvSource({
        "'', invalid_name_required",
        "Upper, invalid_name_specials",
        "two words, invalid_name_specials",
        "a.b, invalid_name_specials",
        "---, invalid_name_punctuation",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, invalid_name_maxlength",
    })
    void namesFollowRules(String name, String error) {
        assertThat(error("conversations.create", "name", name)).isEqualTo(error);
    }

    @Test
    void invitesOnlyWhoIsNotThereYet() {
        String room = room("inc-1");

        assertThat(call("conversations.invite", "channel", room, "users", "U0ANA")
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(error("conversations.invite", "channel", room, "users", "U0ANA"))
                .isEqualTo("already_in_channel");
        assertThat(error("conversations.invite", "channel", room, "users", "nobody"))
                .isEqualTo("user_not_found");
        String self = call("auth.test").path("user_id").asText();
        assertThat(error("conversations.invite", "channel", room, "users", self))
                .isEqualTo("cant_invite_self");
        assertThat(call("conversations.invite", "channel", room, "users", "nobody,U0BO", "force", "1")
                        .path("ok")
                        .asBoolean())
                .isTrue();

        assertThat(visitor.effects("slack"))
                .containsExactly(
                        "conversations.create inc-1",
                        "conversations.invite inc-1/U0ANA",
                        "conversations.invite inc-1/U0BO");
        assertThat(call("conversations.members", "channel", room).path("members"))
                .hasSize(3);
    }

    @Test
    void aRepeatedMessageIsASecondEffectWithTheSameKey() {
        say("#incidents", "hello");
        say("incidents", "hello");

        assertThat(visitor.effects("slack"))
                .containsExactly("chat.postMessage inc-1/announce", "chat.postMessage inc-1/announce");
    }

    @Test
    void historyShowsMetadataOnlyWhereAskedAndTheNewestFirst() {
        String room = room("inc-1");
        String first = say(room, "one");
        say(room, "two");
        call("chat.postMessage", "channel", room, "text", "a reply", "thread_ts", first);

        JsonNode plain = call("conversations.history", "channel", room).path("messages");
        JsonNode full = call("conversations.history", "channel", room, "include_all_metadata", "true", "oldest", first)
                .path("messages");

        assertThat(plain.findValuesAsText("text")).containsExactly("two", "one");
        assertThat(plain.findValues("metadata")).isEmpty();
        assertThat(full.findValuesAsText("key")).containsExactly("inc-1/announce");
        assertThat(call("conversations.replies", "channel", room, "ts", first).path("messages"))
                .hasSize(2);
    }

    @Test
    void listsComeInPages() {
        for (int i = 0; i < 3; i++) {
            room("inc-" + i);
        }

        JsonNode first = call("conversations.list", "limit", "3");
        String cursor = first.path("response_metadata").path("next_cursor").asText();
        JsonNode second = call("conversations.list", "limit", "3", "cursor", cursor);

        assertThat(first.path("channels")).hasSize(3);
        assertThat(second.path("channels").findValuesAsText("name")).containsExactly("inc-1", "inc-2");
        assertThat(second.path("response_metadata").path("next_cursor").asText())
                .isEmpty();
        assertThat(error("conversations.list", "cursor", "nonsense")).isEqualTo("invalid_cursor");
    }

    @Test
    void privateRoomsAreListedOnlyWhereAskedFor() {
        call("conversations.create", "name", "inc-1", "is_private", "1");

        assertThat(call("conversations.list").path("channels").findValuesAsText("name"))
                .contains("incidents")
                .doesNotContain("inc-1");
        assertThat(call("conversations.list", "types", "private_channel")
                        .path("channels")
                        .findValuesAsText("name"))
                .containsExactly("inc-1");
    }

    @Test
    void pinsOnceAndBookmarksTwice() {
        String room = room("inc-1");
        String ts = say(room, "one");

        assertThat(call("pins.add", "channel", room, "timestamp", ts).path("ok").asBoolean())
                .isTrue();
        assertThat(error("pins.add", "channel", room, "timestamp", ts)).isEqualTo("already_pinned");
        call("bookmarks.add", "channel_id", room, "title", "Page", "type", "link", "link", "http://127.0.0.1/i");
        call("bookmarks.add", "channel_id", room, "title", "Page", "type", "link", "link", "http://127.0.0.1/i");

        assertThat(call("pins.list", "channel", room).path("items")).hasSize(1);
        assertThat(call("bookmarks.list", "channel_id", room).path("bookmarks")).hasSize(2);
        assertThat(visitor.effects("slack"))
                .endsWith(
                        "pins.add inc-1/inc-1/announce",
                        "bookmarks.add inc-1/http://127.0.0.1/i",
                        "bookmarks.add inc-1/http://127.0.0.1/i");
    }

    @Test
    void topicsAndUpdatesThatChangeNothingAreNoEffects() {
        String room = room("inc-1");
        String ts = say(room, "one");
        for (int i = 0; i < 2; i++) {
            call("conversations.setTopic", "channel", room, "topic", "SEV2");
            call("chat.update", "channel", room, "ts", ts, "text", "two");
        }

        assertThat(visitor.effects("slack"))
                .endsWith("conversations.setTopic inc-1/SEV2", "chat.update inc-1/announce/two")
                .hasSize(4);
        assertThat(error("conversations.setTopic", "channel", room, "topic", "x".repeat(251)))
                .isEqualTo("too_long");
        assertThat(error("chat.update", "channel", room, "ts", "1.1", "text", "x"))
                .isEqualTo("message_not_found");
    }

    @Test
    void anArchivedRoomTakesNothingMore() {
        String room = room("inc-1");
        call("conversations.archive", "channel", room);

        assertThat(error("conversations.archive", "channel", room)).isEqualTo("already_archived");
        assertThat(error("chat.postMessage", "channel", room, "text", "x")).isEqualTo("is_archived");
    }

    @Test
    void messagesAreCheckedBeforeTheyArePosted() {
        assertThat(error("chat.postMessage", "channel", "nowhere", "text", "x")).isEqualTo("channel_not_found");
        assertThat(error("chat.postMessage", "channel", "general", "text", "x")).isEqualTo("not_in_channel");
        assertThat(error("chat.postMessage", "channel", "incidents")).isEqualTo("no_text");
        assertThat(error("chat.postMessage", "channel", "incidents", "text", "x".repeat(40_001)))
                .isEqualTo("msg_too_long");
        assertThat(error("chat.postMessage", "channel", "incidents", "blocks", "{"))
                .isEqualTo("invalid_blocks_format");
        assertThat(error("chat.postMessage", "channel", "incidents", "text", "x", "metadata", "{}"))
                .isEqualTo("invalid_metadata_schema");
        assertThat(error("chat.shout")).isEqualTo("unknown_method");
    }

    @Test
    void peopleAreFoundByIdAndByAddress() {
        assertThat(call("users.lookupByEmail", "email", "ana@example.com")
                        .path("user")
                        .path("id")
                        .asText())
                .isEqualTo("U0ANA");
        assertThat(call("users.info", "user", "U0BO")
                        .path("user")
                        .path("real_name")
                        .asText())
                .isEqualTo("Bo Chen");
        assertThat(error("users.lookupByEmail", "email", "ana@elsewhere.org")).isEqualTo("users_not_found");
    }

    @Test
    void realLimitsHoldWhereTheyAreSwitchedOn() {
        try (Simulator limited = Simulator.start(SimulatorSettings.inMemory().withSlackRateLimits(true))) {
            Visitor other = new Visitor(limited);
            String body = "channel=incidents&text=x";
            other.send("POST", "/slack/api/chat.postMessage", "application/x-www-form-urlencoded", body);

            HttpResponse<byte[]> second =
                    other.send("POST", "/slack/api/chat.postMessage", "application/x-www-form-urlencoded", body);

            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.headers().firstValue("Retry-After")).isPresent();
            assertThat(other.effects("slack")).hasSize(1);
        }
    }

    private JsonNode call(String method, String... arguments) {
        return visitor.form("/slack/api/" + method, arguments);
    }

    private String error(String method, String... arguments) {
        JsonNode answer = call(method, arguments);
        assertThat(answer.path("ok").asBoolean()).isFalse();
        return answer.path("error").asText();
    }

    private String room(String name) {
        return call("conversations.create", "name", name)
                .path("channel")
                .path("id")
                .asText();
    }

    private String say(String channel, String text) {
        return call("chat.postMessage", "channel", channel, "text", text, "metadata", METADATA)
                .path("ts")
                .asText();
    }
}
