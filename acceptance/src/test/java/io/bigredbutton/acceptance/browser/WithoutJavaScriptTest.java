package io.bigredbutton.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.bigredbutton.acceptance.Eventually;
import io.bigredbutton.acceptance.InTown;
import io.bigredbutton.acceptance.Town;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(180)
@ExtendWith({InABrowser.class, InTown.class})
class WithoutJavaScriptTest {

    @Test
    void declaresAndMitigatesWithoutJavaScript(Town town, Browser browser) {
        try (Windows windows = Windows.withoutJavaScript(town, browser)) {
            Page page = windows.product("/declare");
            page.getByLabel("What is wrong?").fill("Scripts are off");
            page.locator("button.big").click();
            page.waitForURL(Pattern.compile(".*/incidents/inc-.*"));
            assertThat(page.locator("h1")).hasText("Scripts are off");

            assertTrue(page.content().contains("?still"), "the page offers to hold still");
            String address = page.url();
            page.navigate(address + "?still");
            page.locator("#words input[name=by]").fill("Bo Chen");
            page.locator("#say-mitigate").click();
            page.waitForURL(address);

            Eventually.await("the page, loaded again, says mitigated", () -> {
                page.navigate(address);
                return page.locator("#live-head[data-stage=MITIGATED]").count() == 1;
            });
            assertThat(page.locator("#live-story")).containsText("Bo Chen");
            town.doors.tell(Windows.incident(page), "resolve");
        }
    }
}
