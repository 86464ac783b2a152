package io.bigredbutton.simulator.slack;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A channel as the page shows it. */
public record Room(String id, String name, String topic, int people, int pins, boolean archived, List<Line> lines) {

    /** One message as the page shows it; one that is {@code ephemeral} is seen only by {@code to}. */
    public record Line(
            String ts,
            String who,
            String text,
            boolean pinned,
            boolean inThread,
            boolean ephemeral,
            String to,
            List<Button> buttons) {

        static Line of(Message message, Channel channel) {
            return new Line(
                    message.ts(),
                    People.name(message.user()),
                    message.readable(),
                    channel.pins().contains(message.ts()),
                    message.isInThread(),
                    false,
                    "",
                    channel.archived() ? List.of() : Button.of(message));
        }

        static Line of(Whisper whisper) {
            String to = People.name(whisper.to());
            return new Line(
                    whisper.ts(),
                    whisper.from() + ", only to " + to,
                    whisper.text(),
                    false,
                    false,
                    true,
                    to,
                    List.of());
        }
    }

    private static final int MOST_ROOMS = 25;
    private static final int MOST_LINES = 12;

    static List<Room> all(Channels channels, Talk talk, List<Whisper> whispers) {
        return channels.all().stream()
                .sorted(Comparator.comparing(Channel::created).reversed())
                .limit(MOST_ROOMS)
                .map(channel -> of(channel, lines(channel, talk, whispers)))
                .toList();
    }

    private static List<Line> lines(Channel channel, Talk talk, List<Whisper> whispers) {
        Stream<Line> said = talk.in(channel).stream().map(message -> Line.of(message, channel));
        Stream<Line> whispered = whispers.stream()
                .filter(whisper -> whisper.channel().equals(channel.id()))
                .map(Line::of);
        return Stream.concat(said, whispered)
                .sorted(Comparator.comparing(Line::ts))
                .toList();
    }

    /** With the last lines, and however far back they stand, those that have buttons. */
    private static Room of(Channel channel, List<Line> lines) {
        int first = Math.max(0, lines.size() - MOST_LINES);
        List<Line> shown = IntStream.range(0, lines.size())
                .filter(i -> i >= first || !lines.get(i).buttons().isEmpty())
                .mapToObj(lines::get)
                .toList();
        return new Room(
                channel.id(),
                channel.name(),
                channel.topic(),
                channel.members().size(),
                channel.pins().size(),
                channel.archived(),
                shown);
    }
}
