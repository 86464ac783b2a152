package io.bigredbutton.simulator.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bigredbutton.simulator.vendor.Ask;
import io.bigredbutton.simulator.vendor.Failure;
import io.bigredbutton.simulator.vendor.Reply;
import io.bigredbutton.simulator.vendor.Routes;
import io.bigredbutton.simulator.vendor.WebVendor;
import io.bigredbutton.simulator.world.Json;
import io.bigredbutton.simulator.world.World;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A Slack workspace with one bot in it, which says its errors inside a 200. */
public final class SlackWorkspace implements WebVendor {

    static final String NAME = "slack";

    private final boolean limited;
    private final Channels channels;
    private final Membership membership;
    private final Talk talk;
    private final Board board;
    private final Members members;
    private final RateLimits limits;
    private final Routes routes = new Routes();

    /**
     * A workspace.
     *
     * @param limited whether Slack's real limits for each method hold
     * @param api the public address of the app that is told what people do
     * @param secret what it is told is signed with
     */
    public SlackWorkspace(World world, boolean limited, URI api, String secret) {
        this.limited = limited;
        this.channels = new Channels(world);
        this.membership = new Membership(channels);
        this.talk = new Talk(world, channels);
        this.board = new Board(world, channels, talk);
        this.members = new Members(world, channels, talk, new AppRequests(api, secret));
        this.limits = new RateLimits(world);
        addRoutes();
    }

    private void addRoutes() {
        on("auth.test", People::self);
        on("conversations.create", channels::create);
        on("conversations.list", channels::list);
        on("conversations.info", channels::info);
        on("conversations.setTopic", channels::setTopic);
        on("conversations.setPurpose", channels::setPurpose);
        on("conversations.archive", channels::archive);
        on("conversations.invite", membership::invite);
        on("conversations.join", membership::join);
        on("conversations.members", membership::members);
        on("conversations.history", talk::history);
        on("conversations.replies", talk::replies);
        on("chat.postMessage", talk::post);
        on("chat.update", talk::update);
        on("chat.getPermalink", talk::permalink);
        on("pins.add", board::pin);
        on("pins.remove", board::unpin);
        on("pins.list", board::pins);
        on("bookmarks.add", board::bookmark);
        on("bookmarks.list", board::bookmarks);
        on("users.info", People::info);
        on("users.lookupByEmail", People::byEmail);
    }

    private void on(String method, Function<Args, ObjectNode> deed) {
        Function<Ask, Reply> answer = ask -> answer(method, ask, deed);
        routes.on("POST", "/" + method, method, answer);
        routes.on("GET", "/" + method, method, answer);
    }

    private Reply answer(String method, Ask ask, Function<Args, ObjectNode> deed) {
        Args args = new Args(ask);
        Optional<Duration> toWait = limited ? limits.count(method, args) : Optional.empty();
        if (toWait.isPresent()) {
            return tooMany().with("Retry-After", String.valueOf(toWait.get().toSeconds() + 1));
        }
        try {
            return People.ok(deed.apply(args)).with("X-OAuth-Scopes", People.SCOPES);
        } catch (Refused e) {
            return error(e.error());
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String root() {
        return "/slack/api";
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public Set<String> ownFaults() {
        return Set.of("error:");
    }

    @Override
    public boolean carriesCredentials(Ask ask) {
        return WebVendor.super.carriesCredentials(ask) || ask.field("token") != null;
    }

    @Override
    public void begin() {
        limits.forget();
        channels.begin();
    }

    @Override
    public Reply failure(Failure failure) {
        return switch (failure.why()) {
            case CREDENTIALS -> error("invalid_auth");
            case NO_CREDENTIALS -> error("not_authed");
            case NOT_FOUND ->
                Reply.json(
                        200,
                        Json.object()
                                .put("ok", false)
                                .put("error", "unknown_method")
                                .put("req_method", failure.text().replaceFirst("^/", "")));
            case UNREADABLE -> error("invalid_json");
            case RATE_LIMIT -> tooMany();
            case TOLD -> told(failure);
        };
    }

    private static Reply told(Failure failure) {
        if (failure.status() == 429) {
            return tooMany();
        }
        boolean named = failure.status() == 200 && failure.text().matches("[a-z].*");
        String error = named ? failure.text() : failure.status() == 503 ? "service_unavailable" : "internal_error";
        return Reply.json(failure.status(), Json.object().put("ok", false).put("error", error));
    }

    private static Reply tooMany() {
        return Reply.json(429, Json.object().put("ok", false).put("error", "ratelimited"));
    }

    private static Reply error(String name) {
        return Reply.json(200, Json.object().put("ok", false).put("error", name));
    }

    @Override
    public Routes control() {
        return members.routes()
                .on("GET", "/slack/archives/{channel}", "room", SlackWorkspace::room)
                .on("GET", "/slack/archives/{channel}/{message}", "room", SlackWorkspace::room)
                .on("GET", "/slack/app_redirect", "room", SlackWorkspace::room);
    }

    private static Reply room(Ask ask) {
        String channel = ask.path().endsWith("/app_redirect") ? ask.field("channel") : ask.parameter("channel");
        return Reply.seeOther("/#" + String.valueOf(channel).replaceAll("[^A-Z0-9]", ""));
    }

    @Override
    public Map<String, Object> shown() {
        return Map.of("rooms", Room.all(channels, talk, members.whispers()), "people", Present.in(channels));
    }
}
