package io.bigredbutton.simulator.mailbox;

import io.bigredbutton.simulator.faults.Fault;
import io.bigredbutton.simulator.faults.Faults;
import io.bigredbutton.simulator.faults.Trouble;
import io.bigredbutton.simulator.world.Shelf;
import io.bigredbutton.simulator.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/** One letter on its way in, from MAIL to the end of DATA, and the fault it meets. */
final class Delivery implements MessageHandler {

    private static final int OVERSIZED = 50 * 1024 * 1024;

    private final World world;
    private final Faults faults;
    private final Shelf<TurnedAway> turnedAway;
    private final Wire wire;
    private final int age;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";
    private Optional<Trouble> waiting = Optional.empty();

    Delivery(World world, Faults faults, Shelf<TurnedAway> turnedAway, Session session) {
        this.world = world;
        this.faults = faults;
        this.turnedAway = turnedAway;
        this.wire = new Wire(session);
        this.age = world.age();
    }

    @Override
    public void from(String from) throws RejectException {
        sender = from;
        Optional<Trouble> met = meet(from, true);
        if (met.isPresent()) {
            see(met);
            throw new RejectException(530, "5.7.0 Authentication required");
        }
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        if (waiting.isEmpty()) {
            waiting = meet(sender + "\n" + recipient, false);
        }
        if (waiting.isPresent()) {
            Trouble trouble = waiting.get();
            if (comesTrueHere(trouble)) {
                waiting = Optional.empty();
                world.turn(() -> {
                    see(Optional.of(trouble));
                    turnedAway.add(new TurnedAway(recipient, trouble.name(), world.now()));
                });
                refuse(trouble);
            }
        }
        recipients.add(recipient);
    }

    private static boolean comesTrueHere(Trouble trouble) {
        return switch (trouble.kind()) {
            case REFUSE, STATUS, RATELIMIT, RATELIMIT_DATE, CREDENTIALS -> true;
            default -> false;
        };
    }

    private void refuse(Trouble trouble) throws RejectException {
        switch (trouble.kind()) {
            case REFUSE -> {
                wire.reset();
                throw new DropConnectionException("reset, as ordered");
            }
            case STATUS -> throw Replies.of(trouble.code());
            case CREDENTIALS -> throw new RejectException(535, "5.7.8 Authentication credentials invalid");
            default ->
                throw new RejectException(
                        451, "4.7.1 Too many messages, try again in " + trouble.waitSeconds() + " seconds");
        }
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        byte[] letter = data.readAllBytes();
        Optional<Trouble> met = waiting.or(() -> meet(envelope() + new String(letter, StandardCharsets.UTF_8), false));
        waiting = Optional.empty();
        see(met);
        if (met.isPresent()) {
            suffer(met.get(), letter);
        } else {
            accept(letter);
        }
        return "Ok";
    }

    private void suffer(Trouble trouble, byte[] letter) throws RejectException, IOException {
        if (trouble.actsFirst() || trouble.kind() == Trouble.Kind.CHARSET) {
            accept(letter);
        }
        switch (trouble.kind()) {
            case SLOW -> {
                await(trouble);
                accept(letter);
            }
            case STATUS_AFTER -> throw Replies.of(trouble.code());
            case HANG, DROP_BEFORE, DROP_AFTER, GARBAGE, GARBAGE_AFTER, OVERSIZED, CHARSET -> {
                breakOff(trouble);
                throw gone();
            }
            default -> refuse(trouble);
        }
    }

    private void breakOff(Trouble trouble) throws IOException {
        switch (trouble.kind()) {
            case HANG -> wire.hang();
            case GARBAGE, GARBAGE_AFTER -> wire.sayAndDrop(Replies.PAGE.getBytes(StandardCharsets.UTF_8));
            case OVERSIZED -> wire.flood(OVERSIZED);
            case CHARSET -> wire.sayAndDrop("250 Ok\r\n".getBytes(StandardCharsets.UTF_16));
            default -> wire.drop();
        }
    }

    private void accept(byte[] bytes) throws IOException {
        Letter letter = Letter.of(bytes);
        boolean still = world.turn(() -> {
            if (world.age() != age) {
                return false;
            }
            world.happened(Mailbox.NAME, Mailbox.SEND, letter.id(), letter.detail(sender, recipients));
            return true;
        });
        if (!still) {
            wire.drop();
            throw gone();
        }
    }

    private static void await(Trouble trouble) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(trouble.pause().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while slow", e);
        }
    }

    private Optional<Trouble> meet(String text, boolean onlyWrongKey) {
        Optional<Fault> met = faults.meet(
                Mailbox.NAME,
                Mailbox.SEND,
                text,
                fault -> !onlyWrongKey || trouble(fault).kind() == Trouble.Kind.CREDENTIALS);
        return met.map(Delivery::trouble);
    }

    private static Trouble trouble(Fault fault) {
        return Trouble.of(fault.fault(), Set.of());
    }

    private void see(Optional<Trouble> met) {
        world.saw(Mailbox.NAME, Mailbox.SEND, met.map(Trouble::name).orElse(null));
    }

    private String envelope() {
        return sender + "\n" + String.join("\n", recipients) + "\n";
    }

    private static IOException gone() {
        return new IOException("The connection was broken, as ordered.");
    }

    @Override
    public void done() {}
}
