package io.bigredbutton.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.incident.Plans;
import io.bigredbutton.incident.Rehearsal;
import io.bigredbutton.incident.Role;
import io.bigredbutton.incident.Severity;
import io.bigredbutton.incident.Vendors;
import io.bigredbutton.incident.Word;
import io.bigredbutton.response.Mails;
import io.bigredbutton.response.StepState;
import io.bigredbutton.timeline.Entry;
import io.temporal.api.enums.v1.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private final Rehearsal rehearsal = new Rehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void isSetWhenTheIncidentIsResolvedWithADateThatKeepsTheDeadline() {
        String id = rehearsal.declare();

        rehearsal.resolve(id);

        Instant resolved = Objects.requireNonNull(rehearsal.story(id).incident().resolvedAt());
        assertThat(invitations())
                .hasSize(2)
                .allSatisfy(invitation -> {
                    assertThat(invitation.startsAt()).isBetween(resolved, resolved.plus(Duration.ofDays(5)));
                    assertThat(invitation.sequence()).isZero();
                    assertThat(invitation.uid()).isEqualTo(id + "-review");
                    assertThat(invitation.lasts()).isEqualTo(Duration.ofHours(1));
                })
                .extracting(invitation -> invitation.to().address())
                .containsExactly("ana@example.com", "bo@example.com");
        assertThat(rehearsal.step(id, "review-ana").state()).isEqualTo(StepState.DONE);
        assertThat(reviewLines(id)).anyMatch(text -> text.matches("The review is set for [A-Z].* UTC\\."));
    }

    @Test
    void isRemindedOfBeforeItAlsoWhenTheIncidentWasClosedLongBefore() {
        String id = rehearsal.declare();
        rehearsal.resolve(id);
        rehearsal.say(id, new Word.Close(rehearsal.key(), "Ana Lima", null));
        Instant at = invitations().get(0).startsAt();

        rehearsal.pass(Duration.ofDays(6));

        assertThat(rehearsal.vendors().asked())
                .filteredOn(asked -> asked.key().startsWith("review-reminder/"))
                .hasSize(2)
                .extracting(Vendors.Asked::at)
                .allMatch(sent -> sent.isBefore(at) && sent.isAfter(at.minus(Duration.ofHours(25))));
        assertThat(reviewLines(id)).hasSize(3);
        assertThat(rehearsal.story(id).entries())
                .filteredOn(entry -> entry.kind().equals("reminder"))
                .extracting(Entry::text)
                .hasSize(2);
        assertThat(rehearsal.history(id + "-review"))
                .last()
                .extracting(event -> event.getEventType())
                .isEqualTo(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED);
    }

    @Test
    void outlivesItsIncident() {
        String id = rehearsal.declare("inc-20261123-amber-falcon", Plans.reopenableFor(Duration.ofHours(1)));
        rehearsal.resolve(id);
        rehearsal.say(id, new Word.Close(rehearsal.key(), "Ana Lima", null));
        rehearsal.pass(Duration.ofHours(2));
        assertThat(rehearsal.story(id).ended()).isTrue();

        // The test server hangs where a child ends after its parent, so not quite until the review begins.
        Instant review = invitations().get(0).startsAt();
        rehearsal.pass(Duration.between(rehearsal.now(), review).minusMinutes(5));

        assertThat(rehearsal.keys()).contains("review-reminder/ana");
    }

    @Test
    void waitsWhileTheIncidentIsOpenAgainAndIsMovedWhenItIsResolvedAgain() {
        String id = rehearsal.declare();
        rehearsal.resolve(id);
        Instant first = invitations().get(0).startsAt();

        rehearsal.say(id, new Word.Reopen(rehearsal.key(), "Cy", "it is back"));
        rehearsal.say(id, new Word.Update(rehearsal.key(), "Cy", "A long one.", Duration.ofDays(30)));
        rehearsal.say(id, new Word.ChangeSeverity(rehearsal.key(), "Cy", new Severity("SEV2"), null));
        rehearsal.say(id, new Word.TakeRole(rehearsal.key(), "Cy", Role.COMMANDER, "Bo Chen"));
        rehearsal.acknowledge(id);
        rehearsal.pass(Duration.ofDays(8));
        assertThat(rehearsal.keys()).noneMatch(key -> key.startsWith("review-reminder"));
        assertThat(rehearsal.step(id, "review-ana").state()).isEqualTo(StepState.WAITING);
        rehearsal.resolve(id);

        assertThat(invitations())
                .filteredOn(invitation -> invitation.sequence() == 1)
                .hasSize(2)
                .allSatisfy(invitation -> {
                    assertThat(invitation.startsAt()).isAfter(first.plus(Duration.ofDays(1)));
                    assertThat(invitation.uid()).isEqualTo(id + "-review");
                    assertThat(invitation.key()).endsWith("/r2");
                });
        assertThat(rehearsal.step(id, "review-ana").state()).isEqualTo(StepState.DONE);
        assertThat(reviewLines(id)).contains("The review is put off until the incident is resolved again.");
    }

    @Test
    void isSetAnewWhereTheIncidentIsReopenedAfterItWasHeld() {
        String id = rehearsal.declare();
        rehearsal.resolve(id);
        rehearsal.pass(Duration.ofDays(6));

        rehearsal.say(id, new Word.Reopen(rehearsal.key(), "Cy", "it is back"));
        rehearsal.resolve(id);

        assertThat(invitations()).extracting(Mails.Invitation::sequence).containsExactly(0, 0, 1, 1);
    }

    @Test
    void anInvitationThatFailedIsSentAgainOnAWordToTheIncident() {
        rehearsal.vendors().refuse("review-bo", "The mail server refused the address.");
        String id = rehearsal.declare();
        rehearsal.resolve(id);
        assertThat(rehearsal.step(id, "review-bo").state()).isEqualTo(StepState.FAILED);

        rehearsal.vendors().mend("review-bo");
        rehearsal.say(id, new Word.Retry(rehearsal.key(), "Cy", "review-bo", null));

        assertThat(rehearsal.step(id, "review-bo").state()).isEqualTo(StepState.DONE);
        assertThat(invitations())
                .filteredOn(invitation -> invitation.key().endsWith("review-bo"))
                .singleElement()
                .extracting(Mails.Invitation::triedBefore)
                .isEqualTo(true);
    }

    @Test
    void whoWasSkippedBeforeIsNeitherInvitedNorReminded() {
        String id = rehearsal.declare();
        rehearsal.say(id, new Word.Skip(rehearsal.key(), "Bo Chen", "review-bo", "on holiday"));

        rehearsal.resolve(id);
        rehearsal.pass(Duration.ofDays(6));

        assertThat(rehearsal.keys())
                .contains("review-ana", "review-reminder/ana")
                .doesNotContain("review-bo", "review-reminder/bo");
        assertThat(rehearsal.step(id, "review-bo").state()).isEqualTo(StepState.SKIPPED);
    }

    @Test
    void skippingAnInvitationThatIsBeingTriedStopsIt() {
        rehearsal.vendors().stumble("review-bo", "The mail server answered 451.");
        String id = rehearsal.declare();
        rehearsal.resolve(id);

        rehearsal.say(id, new Word.Skip(rehearsal.key(), "Cy", "review-bo", null));
        rehearsal.vendors().mend("review-bo");
        rehearsal.pass(Duration.ofMinutes(5));

        assertThat(rehearsal.keys()).contains("review-ana").doesNotContain("review-bo");
        assertThat(rehearsal.step(id, "review-bo").state()).isEqualTo(StepState.SKIPPED);
    }

    private List<Mails.Invitation> invitations() {
        return rehearsal.orders(Mails.Invitation.class, order -> true).stream()
                .sorted(Comparator.comparing(Mails.Invitation::sequence).thenComparing(Mails.Invitation::key))
                .toList();
    }

    private List<String> reviewLines(String id) {
        return rehearsal.story(id).entries().stream()
                .filter(entry -> entry.kind().equals("review"))
                .map(Entry::text)
                .toList();
    }
}
