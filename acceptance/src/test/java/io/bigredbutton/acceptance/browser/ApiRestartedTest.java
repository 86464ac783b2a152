package io.bigredbutton.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import io.bigredbutton.acceptance.InTown;
import io.bigredbutton.acceptance.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(180)
@ExtendWith({InABrowser.class, InTown.class})
class ApiRestartedTest {

    private static final int LONG = 60_000;

    @Test
    void thePageKeepsUpAfterTheApiWasRestartedAndKeepsWhatIsTyped(Town town, Browser browser) {
        String id = town.doors.declare("The API goes away");
        try (Windows windows = Windows.open(town, browser, 1200, 900)) {
            Page page = windows.product("/incidents/" + id);
            page.evaluate("window.stayed = true");
            Locator note = page.locator("#words input[name=note]");
            note.fill("half a sent");
            assertThat(page.locator("#live-steps .pages")).containsText("Ana Lima");

            town.api.kill();
            assertThat(page.locator("#lost")).containsText("Not connected since");
            town.api.begin().ready();

            assertThat(page.locator("#lost")).isHidden(new IsHiddenOptions().setTimeout(LONG));
            assertThat(page.locator("#live-steps .pages"))
                    .containsText("Bo Chen", new ContainsTextOptions().setTimeout(LONG));
            assertThat(note).hasValue("half a sent");
            assertThat(note).isFocused();
            assertThat(page.evaluate("window.stayed")).as("never loaded again").isEqualTo(true);
        }
        town.doors.tell(id, "resolve");
    }
}
