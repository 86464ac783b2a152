package io.bigredbutton.simulator.mailbox;

import io.bigredbutton.simulator.faults.Fault;
import io.bigredbutton.simulator.faults.Faults;
import io.bigredbutton.simulator.faults.Trouble;
import io.bigredbutton.simulator.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/** NOOP, which a mail server is asked to see whether it is still there. */
final class Noop extends BaseCommand {

    private static final String FINE = "250 Ok";

    private final World world;
    private final Faults faults;

    Noop(World world, Faults faults) {
        super("NOOP", "The noop command");
        this.world = world;
        this.faults = faults;
    }

    @Override
    public void execute(String command, Session session) throws IOException, DropConnectionException {
        Optional<Trouble> met = world.turn(() -> {
            Optional<Fault> fault = faults.meet(Mailbox.NAME, Mailbox.NOOP, "", each -> true);
            world.saw(Mailbox.NAME, Mailbox.NOOP, fault.map(Fault::fault).orElse(null));
            return fault.map(each -> Trouble.of(each.fault(), Set.of()));
        });
        if (met.isEmpty()) {
            session.sendResponse(FINE);
        } else {
            suffer(met.get(), session);
        }
    }

    private static void suffer(Trouble trouble, Session session) throws IOException, DropConnectionException {
        switch (trouble.kind()) {
            case SLOW -> {
                await(trouble);
                session.sendResponse(FINE);
            }
            case STATUS, STATUS_AFTER ->
                session.sendResponse(Replies.of(trouble.code()).getErrorResponse());
            case RATELIMIT, RATELIMIT_DATE -> session.sendResponse("451 4.7.1 Too many commands, try again later");
            case CREDENTIALS -> session.sendResponse("530 5.7.0 Authentication required");
            default -> breakOff(trouble, new Wire(session));
        }
    }

    private static void breakOff(Trouble trouble, Wire wire) throws IOException, DropConnectionException {
        switch (trouble.kind()) {
            case REFUSE -> wire.reset();
            case HANG -> wire.hang();
            case GARBAGE, GARBAGE_AFTER -> wire.sayAndDrop(Replies.PAGE.getBytes(StandardCharsets.UTF_8));
            case CHARSET -> wire.sayAndDrop((FINE + "\r\n").getBytes(StandardCharsets.UTF_16));
            default -> wire.drop();
        }
        throw new DropConnectionException("broken off, as ordered");
    }

    private static void await(Trouble trouble) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(trouble.pause().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while slow", e);
        }
    }
}
