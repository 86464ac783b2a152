package io.bigredbutton.simulator.slack;

import java.util.Comparator;
import java.util.List;

/** A channel as the page shows it. */
public record Room(String id, String name, String topic, int people, int pins, boolean archived, List<Line> lines) {

    /** One message as the page shows it. */
    public record Line(String who, String text, boolean pinned, boolean inThread) {}

    private static final int MOST_ROOMS = 25;
    private static final int MOST_LINES = 12;

    static List<Room> all(Channels channels, Talk talk) {
        return channels.all().stream()
                .sorted(Comparator.comparing(Channel::created).reversed())
                .limit(MOST_ROOMS)
                .map(channel -> of(channel, talk.in(channel)))
                .toList();
    }

    private static Room of(Channel channel, List<Message> messages) {
        List<Line> lines = messages.stream()
                .skip(Math.max(0, messages.size() - MOST_LINES))
                .map(message -> new Line(
                        People.name(message.user()),
                        message.readable(),
                        channel.pins().contains(message.ts()),
                        message.isInThread()))
                .toList();
        return new Room(
                channel.id(),
                channel.name(),
                channel.topic(),
                channel.members().size(),
                channel.pins().size(),
                channel.archived(),
                lines);
    }
}
