package io.bigredbutton.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.bigredbutton.acceptance.InTown;
import io.bigredbutton.acceptance.Town;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(180)
@ExtendWith({InABrowser.class, InTown.class})
class WithTheKeyboardAloneTest {

    private static final int TABS = 40;

    /** Something in the window has the focus, and looks other than without it. */
    private static final String FOCUS_IS_SEEN = """
            () => {
              const it = document.activeElement;
              if (!it || it === document.body) return 'nothing has the focus';
              const place = it.getBoundingClientRect();
              if (!place.width || !place.height || place.bottom <= 0 || place.top >= innerHeight)
                return 'out of sight: ' + it.outerHTML;
              const style = getComputedStyle(it);
              const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                || style.boxShadow !== 'none' || style.textDecorationLine !== 'none';
              return seen ? '' : 'looks as without the focus: ' + it.outerHTML;
            }
            """;

    @Test
    void declaresAndTakesItWithTheKeyboardAlone(Town town, Browser browser) {
        try (Windows windows = Windows.open(town, browser, 1200, 900)) {
            Page page = windows.product("/declare");
            assertThat(page.getByLabel("What is wrong?")).isFocused();
            page.keyboard().type("No mouse at hand");
            tabTo(page, "button.big");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/incidents/inc-.*"));

            tabTo(page, "#say-acknowledge");
            page.keyboard().press("Enter");
            assertThat(page.locator("#words input[name=by]")).isFocused();
            page.keyboard().type("Bo Chen");
            page.keyboard().press("Enter");

            assertThat(page.locator("#live-story")).containsText("Bo Chen has it");
            assertThat(Windows.whoHasIt(page)).hasText("Bo Chen");
            tabTo(page, "#say-mitigate");
            town.doors.tell(Windows.incident(page), "resolve");
        }
    }

    /** Goes on with Tab; wherever that leads, the focus is seen. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < TABS; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(FOCUS_IS_SEEN)).isEqualTo("");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reached with " + TABS + " presses of Tab");
    }
}
