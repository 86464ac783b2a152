package io.bigredbutton.incident;

import io.bigredbutton.paging.PageReport;
import java.time.Duration;

/** An incident in which nearly everything happens that can. */
public final class RichIncident {

    private RichIncident() {}

    /** Lives through it, and returns its id. */
    public static String live(Rehearsal rehearsal) {
        rehearsal.vendors().stumble("/ticket", "Jira answered 503.");
        rehearsal.vendors().refuse("/mail-everyone", "The mail server refused everyone@example.com.");
        String id = rehearsal.declare();
        rehearsal.at(id).pageReported(new PageReport("ana", 1, 1, "call", false, "Ana Lima's telephone was busy."));
        rehearsal.pass(Duration.ofSeconds(39));
        rehearsal.say(id, new Word.Acknowledge(rehearsal.key(), "Bo Chen", "by pressing 1", null));
        rehearsal.say(id, new Word.Acknowledge(rehearsal.key(), "Ana Lima", null, null));
        rehearsal.vendors().mend("/ticket");
        rehearsal.pass(Duration.ofMinutes(30));
        diagnose(rehearsal, id);
        recover(rehearsal, id);
        return id;
    }

    private static void diagnose(Rehearsal rehearsal, String id) {
        rehearsal.say(id, new Word.ChangeSeverity(rehearsal.key(), "Bo Chen", new Severity("SEV1"), null));
        rehearsal.say(id, new Word.TakeRole(rehearsal.key(), "Bo Chen", Role.COMMANDER, "Bo Chen"));
        Word update = new Word.Update(rehearsal.key(), "Bo Chen", "The database is full.", null);
        rehearsal.say(id, update);
        rehearsal.at(id).told(update);
        rehearsal.at(id).told(new Word.Close(rehearsal.key(), "Cy", null));
        rehearsal.say(
                id,
                new Word.Note(
                        rehearsal.key(),
                        "Cy",
                        "indicator",
                        "p99 was 7 s\n<b>already</b>",
                        rehearsal.now().minus(Duration.ofHours(2))));
        rehearsal.vendors().mend("/mail-everyone");
        rehearsal.say(id, new Word.Retry(rehearsal.key(), "Cy", "mail-everyone-example-com", "the list is back"));
        rehearsal.at(id).alertSaid("Firing: DiskFull on db-1.");
    }

    private static void recover(Rehearsal rehearsal, String id) {
        rehearsal.say(id, new Word.Mitigate(rehearsal.key(), "Ana Lima", "more disk"));
        rehearsal.resolve(id);
        rehearsal.say(id, new Word.Reopen(rehearsal.key(), "Cy", "it is back"));
        rehearsal.acknowledge(id);
        rehearsal.resolve(id);
        rehearsal.say(id, new Word.Close(rehearsal.key(), "Ana Lima", null));
        rehearsal.pass(Duration.ofDays(6));
    }
}
