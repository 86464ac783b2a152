package io.bigredbutton.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.bigredbutton.acceptance.Eventually;
import io.bigredbutton.acceptance.InTown;
import io.bigredbutton.acceptance.Town;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(300)
@ExtendWith({InABrowser.class, InTown.class})
class FromThePressToTheStoryTest {

    private static final int LONG = 60_000;

    @Test
    void fromThePressToTheStoryAtADesk(Town town, Browser browser) {
        try (Windows windows = Windows.open(town, browser, 1200, 900)) {
            fromThePressToTheStory(town, windows, true);

            Screenshots.take(windows.product("/"), "list.png");
            Screenshots.take(windows.product("/status"), "status.png");
            assertThat(windows.failures()).isEmpty();
        }
    }

    @Test
    void fromThePressToTheStoryOnATelephone(Town town, Browser browser) {
        try (Windows windows = Windows.open(town, browser, 360, 740)) {
            fromThePressToTheStory(town, windows, false);

            assertThat(windows.failures()).isEmpty();
        }
    }

    private static void fromThePressToTheStory(Town town, Windows windows, boolean atADesk) {
        Page world = windows.world();
        silence(world);
        Page first = press(windows, "Search is slow", atADesk);
        String firstAnswered = answer(world, "Search is slow");
        assertThat(Windows.whoHasIt(first)).hasText(firstAnswered, new HasTextOptions().setTimeout(LONG));
        assertThat(first.locator("#live-steps > ul > li.done")).not().hasCount(0);

        switchTrouble(world, "Slack is down", true);
        Page page = press(windows, "Checkout is failing", false);
        thePageWentOutWhileTheRoomIsRetried(page);
        Screenshots.take(page, atADesk ? "incident.png" : "incident-phone.png");
        if (atADesk) {
            assertThat(ringing(world, "Checkout is failing")).isVisible();
            Screenshots.take(world, "world.png");
        }

        town.worker.kill();
        assertThat(page.locator("#live-trouble")).containsText("No worker is up", soon());
        town.worker.begin().ready();
        assertThat(page.locator("#live-trouble")).not().containsText("No worker is up", soon());

        String who = answer(world, "Checkout is failing");
        assertThat(page.locator("#live-story")).containsText(who + " has it", within(10_000));
        assertThat(Windows.whoHasIt(page)).hasText(who);
        assertThat(page.evaluate("window.stayed")).as("never loaded again").isEqualTo(true);
        mitigate(page, who);

        switchTrouble(world, "Slack is down", false);
        theStoryTellsAllOfIt(page, who);
        town.doors.tell(Windows.incident(first), "resolve");
        town.doors.tell(Windows.incident(page), "resolve");
    }

    /** Declares as people do, and marks the page so that loading it again would be seen. */
    private static Page press(Windows windows, String title, boolean picture) {
        Page page = windows.product("/declare");
        assertThat(page.locator("main")).containsText("Pages Ana Lima, then Bo Chen.");
        page.getByLabel("What is wrong?").fill(title);
        if (picture) {
            Screenshots.take(page, "declare.png");
        }
        page.locator("button.big").click();
        page.waitForURL(Pattern.compile(".*/incidents/inc-.*"));
        assertThat(page.locator("h1")).hasText(title);
        page.evaluate("window.stayed = true");
        return page;
    }

    /** Declines what still rings for others. */
    private static void silence(Page world) {
        String decline = ".phone.ringing button[name=decline]";
        Eventually.await("no telephone rings", () -> {
            world.evaluate("s => document.querySelectorAll(s).forEach(button => button.click())", decline);
            return world.locator(decline).count() == 0;
        });
    }

    private static Locator ringing(Page world, String title) {
        return world.locator(".phone.ringing")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first();
    }

    /** Waits until a telephone rings for it, answers with 1, and says whose telephone that was. */
    private static String answer(Page world, String title) {
        Locator phone = ringing(world, title);
        assertThat(phone).isVisible(new IsVisibleOptions().setTimeout(LONG));
        assertThat(world.locator("#announce")).containsText("rings");
        String who = phone.locator(".who strong").innerText();
        phone.locator("[data-key=call]")
                .filter(new Locator.FilterOptions().setHasText(title))
                .locator("button[name=press][value='1']")
                .first()
                .click();
        return who;
    }

    private static void switchTrouble(Page world, String name, boolean on) {
        Locator button =
                world.locator("#troubles button[aria-pressed]").filter(new Locator.FilterOptions().setHasText(name));
        button.click();
        assertThat(button).hasAttribute("aria-pressed", Boolean.toString(on));
    }

    private static void thePageWentOutWhileTheRoomIsRetried(Page page) {
        assertThat(page.locator(".steps .pages")).containsText("Ana Lima", soon());
        Locator room = page.locator("#live-steps li.retrying")
                .filter(new Locator.FilterOptions().setHasText("room"))
                .first();
        assertThat(room).isVisible(new IsVisibleOptions().setTimeout(LONG));
        assertThat(room.locator("time[data-from]")).hasText(Pattern.compile("in \\d+ s"));
    }

    /** By the form that people use, with the name typed in where it is not known yet. */
    private static void mitigate(Page page, String who) {
        page.locator("#words input[name=by]").fill(who);
        page.locator("#say-mitigate").click();
        assertThat(page.locator("#live-head[data-stage=MITIGATED]")).isVisible();
    }

    private static void theStoryTellsAllOfIt(Page page, String who) {
        page.navigate(page.url() + "/timeline");
        Locator story = page.locator(".story");
        for (String told : new String[] {"Checkout is failing", "Ana Lima", who + " has it", "itigated"}) {
            assertThat(story).containsText(told);
        }
    }

    private static ContainsTextOptions soon() {
        return within(LONG);
    }

    private static ContainsTextOptions within(int millis) {
        return new ContainsTextOptions().setTimeout(millis);
    }
}
