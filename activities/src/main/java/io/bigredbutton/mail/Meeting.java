package io.bigredbutton.mail;

import io.bigredbutton.effect.VendorText;
import io.bigredbutton.response.Mails.Invitation;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.jspecify.annotations.Nullable;

/** A meeting as calendars read it (RFC 5545, 5546), in UTC. */
final class Meeting {

    private static final String MAKER = "-//Big Red Button//Incident response//EN";

    private Meeting() {}

    /** A request to come. The same {@code uid} with a higher sequence moves the meeting. */
    static byte[] request(Invitation invitation, InternetAddress organizer, Instant stamped) {
        VEvent event = new VEvent(
                invitation.startsAt(),
                invitation.startsAt().plus(invitation.lasts()),
                VendorText.oneLine(invitation.subject()));
        event.getPropertyList().get(Property.DTSTAMP).forEach(event::remove);
        event.add(new DtStamp(stamped));
        event.add(new Uid(invitation.uid()));
        event.add(new Sequence(invitation.sequence()));
        event.add(new Organizer(mailto(organizer.getAddress())).add(named(organizer.getPersonal())));
        event.add(new Attendee(mailto(invitation.to().address()))
                .add(named(invitation.to().name()))
                .add(Role.REQ_PARTICIPANT)
                .add(PartStat.NEEDS_ACTION)
                .add(Rsvp.TRUE));
        event.add(new Description(invitation.text() + "\n\n" + invitation.page()));
        event.add(new Url(invitation.page()));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        Calendar calendar = new Calendar()
                .withProdId(MAKER)
                .withDefaults()
                .withProperty(ImmutableMethod.REQUEST)
                .withComponent(event)
                .getFluentTarget();
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static URI mailto(String address) {
        return URI.create("mailto:" + address);
    }

    private static Cn named(@Nullable String name) {
        return new Cn(VendorText.oneLine((name == null ? "Big Red Button" : name).replace('"', '\'')));
    }
}
