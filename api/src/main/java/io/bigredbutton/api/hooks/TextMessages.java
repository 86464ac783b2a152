package io.bigredbutton.api.hooks;

import io.bigredbutton.api.incidents.Listing;
import io.bigredbutton.api.incidents.Speaking;
import io.bigredbutton.api.incidents.Stories;
import io.bigredbutton.api.trouble.Refusal;
import io.bigredbutton.incident.Acknowledgement;
import io.bigredbutton.incident.Incident;
import io.bigredbutton.incident.IncidentId;
import io.bigredbutton.incident.Stage;
import io.bigredbutton.incident.Word;
import io.bigredbutton.paging.Pager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers to text messages: one word speaks to everything that rings for that number; a token narrows it. */
@Component
class TextMessages {

    private static final Set<String> MINE = Set.of("1", "ack", "acknowledge");
    private static final Set<String> NOT_MINE = Set.of("2", "next");
    private static final Pattern TOKEN = Pattern.compile("\\bP-[0-9A-Z]{4,10}\\b");
    private static final String HELP =
            "Answer 1 to acknowledge what rings for you, or 2 to pass it on to the next person.";

    private final Listing listing;
    private final Stories stories;
    private final Speaking speaking;

    TextMessages(Listing listing, Stories stories, Speaking speaking) {
        this.listing = listing;
        this.stories = stories;
        this.speaking = speaking;
    }

    /** Does what a text message says, and answers it. */
    String answer(String from, String body, String sid) {
        String token = token(body);
        String word = TOKEN.matcher(body.toUpperCase(Locale.ROOT))
                .replaceAll(" ")
                .replaceAll("[\\[\\]\\s.!]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!MINE.contains(word) && !NOT_MINE.contains(word)) {
            return HELP;
        }
        List<String> told = new ArrayList<>();
        for (IncidentId id : listing.ringing()) {
            paged(id, from, token)
                    .flatMap(page -> say(page, MINE.contains(word), sid))
                    .ifPresent(told::add);
        }
        return told.isEmpty() ? "Nothing rings for you at the moment." : String.join("\n", told);
    }

    private static String token(String body) {
        Matcher matcher = TOKEN.matcher(body.toUpperCase(Locale.ROOT));
        return matcher.find() ? matcher.group() : "";
    }

    private Optional<Pager.Page> paged(IncidentId id, String from, String token) {
        List<Pager.Page> pages = stories.pages(id);
        return pages.stream()
                .filter(page -> page.phone().equals(from.strip()))
                .filter(page -> token.isEmpty() || page.token().equals(token))
                .reduce((earlier, later) -> later);
    }

    private Optional<String> say(Pager.Page page, boolean mine, String sid) {
        Incident before = stories.story(page.incident()).incident();
        Acknowledgement has = before.acknowledged();
        if (before.stage() != Stage.DECLARED || page.opening() != before.opening()) {
            return Optional.empty();
        } else if (has != null) {
            return Optional.of(has.by() + " has it already: " + before.headline() + " (" + page.incident() + ").");
        }
        String key = "twilio:" + sid + ":" + page.incident();
        Word word = mine
                ? new Word.Acknowledge(key, page.name(), "by text message", null)
                : new Word.PassOn(key, page.name(), page.person());
        try {
            speaking.say(page.incident(), word);
        } catch (Refusal refusal) {
            if (refusal.status() != HttpStatus.CONFLICT) {
                throw refusal;
            }
            return Optional.of(refusal.sentence());
        }
        return Optional.of(
                (mine ? "You have it now: " : "Passed on: ") + before.headline() + " (" + page.incident() + ").");
    }
}
