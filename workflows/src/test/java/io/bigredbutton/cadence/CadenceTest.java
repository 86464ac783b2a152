package io.bigredbutton.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import io.bigredbutton.incident.Plans;
import io.bigredbutton.incident.Rehearsal;
import io.bigredbutton.incident.Role;
import io.bigredbutton.incident.Severity;
import io.bigredbutton.incident.Stage;
import io.bigredbutton.incident.Vendors;
import io.bigredbutton.incident.Word;
import io.bigredbutton.plan.Purpose;
import io.bigredbutton.response.Mails;
import io.bigredbutton.response.Rooms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CadenceTest {

    private static final String ID = "inc-20261123-amber-falcon";

    private final Rehearsal rehearsal = new Rehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void remindsAsOftenAsTheUnknownSeverityAsks() {
        String id = rehearsal.declare();
        Instant declared = rehearsal.story(id).incident().declaredAt();

        rehearsal.pass(Duration.ofMinutes(91));

        assertThat(after(declared, "reminder/")).containsExactly(30L, 60L, 90L);
        assertThat(rehearsal.orders(Rooms.Message.class, said -> said.key().contains("/reminder/")))
                .first()
                .satisfies(said -> {
                    assertThat(said.text())
                            .isEqualTo(
                                    "An update is due: people have heard nothing for 30 min. Say where things stand.");
                    assertThat(said.mention()).containsExactly("U0ANA");
                    assertThat(said.room()).isEqualTo("C1");
                });
    }

    @Test
    void aSeverityChangesWhenTheNextReminderComesAndNoneComesEarly() {
        String id = rehearsal.declare();
        Instant declared = rehearsal.story(id).incident().declaredAt();
        rehearsal.pass(Duration.ofMinutes(31));

        rehearsal.say(id, severity("SEV1"));
        rehearsal.pass(Duration.ofMinutes(30));

        assertThat(after(declared, "reminder/")).containsExactly(30L, 45L, 60L);
    }

    @Test
    void anUpdateStartsTheTimeAnewAndMayPromiseAnother() {
        String id = rehearsal.declare();
        Instant declared = rehearsal.story(id).incident().declaredAt();

        rehearsal.pass(Duration.ofMinutes(10));
        rehearsal.say(id, update(null));
        rehearsal.pass(Duration.ofMinutes(10));
        rehearsal.say(id, update(Duration.ofMinutes(5)));
        rehearsal.pass(Duration.ofMinutes(40));

        assertThat(after(declared, "reminder/")).containsExactly(25L, 55L);
    }

    @Test
    void goesOnWithoutAnEarlyReminderOrQuestionWhenItIsMitigated() {
        String id = rehearsal.declare();
        Instant declared = rehearsal.story(id).incident().declaredAt();
        rehearsal.pass(Duration.ofMinutes(20));

        rehearsal.say(id, new Word.Mitigate(rehearsal.key(), "Ana Lima", null));
        rehearsal.pass(Duration.ofMinutes(31));

        assertThat(after(declared, "reminder/")).containsExactly(50L);
        assertThat(after(declared, "question/")).containsExactly(10L, 40L);
    }

    @Test
    void stopsWhenItIsResolvedAndLeavesNoTimer() {
        String id = rehearsal.declare();

        rehearsal.resolve(id);
        rehearsal.pass(Duration.ofDays(1));

        assertThat(rehearsal.keys()).noneMatch(key -> key.startsWith("reminder/") || key.startsWith("question/"));
        assertThat(rehearsal.records().timersRunning(id)).isEmpty();
    }

    @Test
    void asksForWhatNobodySaidUntilBothAreSaid() {
        String id = rehearsal.declare();

        rehearsal.pass(Duration.ofMinutes(11));
        rehearsal.say(id, severity("SEV2"));
        rehearsal.pass(Duration.ofMinutes(60));
        rehearsal.say(id, new Word.TakeRole(rehearsal.key(), "Bo Chen", Role.COMMANDER, "Bo Chen"));
        rehearsal.pass(Duration.ofHours(5));

        List<Rooms.Message> questions =
                rehearsal.orders(Rooms.Message.class, said -> said.key().contains("/question/"));
        assertThat(questions)
                .extracting(Rooms.Message::text)
                .containsExactly(
                        "How bad is it, and who is commander? Nobody has said either yet.",
                        "Who is commander? Nobody has taken it yet.");
        assertThat(rehearsal.records().timersRunning(id)).hasSize(2).contains("Remind of the update that is due");
        assertThat(rehearsal.orders(Rooms.Message.class, said -> said.key().contains("/reminder/")))
                .last()
                .extracting(Rooms.Message::mention)
                .isEqualTo(List.of("U0BO"));
    }

    @Test
    void asksNothingWhereEverythingWasSaidAtOnce() {
        String id = rehearsal.declare();
        rehearsal.say(id, severity("SEV2"));
        rehearsal.say(id, new Word.TakeRole(rehearsal.key(), "Bo Chen", Role.COMMANDER, "Bo Chen"));

        rehearsal.pass(Duration.ofHours(3));

        assertThat(rehearsal.keys()).noneMatch(key -> key.startsWith("question/"));
    }

    @Test
    void remindsByMailWhereThereIsNoRoom() {
        String id = rehearsal.declare(ID, Plans.without(Purpose.TALK, "Slack is off: SLACK_BOT_TOKEN is not set."));
        rehearsal.acknowledge(id);

        rehearsal.pass(Duration.ofMinutes(31));

        assertThat(rehearsal.orders(Mails.Letter.class, mail -> mail.key().contains("/reminder/")))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.to().address()).isEqualTo("ana@example.com");
                    assertThat(mail.text()).startsWith("An update is due");
                });
    }

    @Test
    void aReminderThatCouldNotGoOutInTimeIsGivenUpAndTheNextOneComes() {
        rehearsal.vendors().stumble("/reminder/1", "Slack answered 503.");
        String id = rehearsal.declare();

        rehearsal.pass(Duration.ofMinutes(62));

        assertThat(rehearsal.keys()).contains("reminder/2").doesNotContain("reminder/1");
        assertThat(rehearsal.story(id).entries())
                .filteredOn(entry -> entry.kind().equals("reminder"))
                .extracting(entry -> entry.text())
                .anyMatch(text -> text.startsWith("A reminder did not go out: "))
                .anyMatch(text -> text.startsWith("An update is due: people have heard nothing for 60 min."));
    }

    @Test
    void startsTheCadenceAgainAfterAReopening() {
        String id = rehearsal.declare();
        rehearsal.resolve(id);
        rehearsal.pass(Duration.ofHours(4));

        rehearsal.say(id, new Word.Reopen(rehearsal.key(), "Cy", "it is back"));
        Instant reopened = rehearsal.story(id).incident().openedAt();
        rehearsal.pass(Duration.ofMinutes(31));

        assertThat(rehearsal.story(id).incident().stage()).isEqualTo(Stage.DECLARED);
        assertThat(after(reopened, "question/")).containsExactly(10L);
        assertThat(after(reopened, "reminder/")).containsExactly(30L);
    }

    private Word severity(String name) {
        return new Word.ChangeSeverity(rehearsal.key(), "Cy", new Severity(name), null);
    }

    private Word update(@Nullable Duration next) {
        return new Word.Update(rehearsal.key(), "Ana Lima", "We look at the database.", next);
    }

    /** The whole minutes after that moment at which something of that key was sent. */
    private List<Long> after(Instant start, String key) {
        return rehearsal.vendors().asked().stream()
                .filter(asked -> asked.key().startsWith(key))
                .map(Vendors.Asked::at)
                .map(at -> Duration.between(start, at).toMinutes())
                .toList();
    }
}
