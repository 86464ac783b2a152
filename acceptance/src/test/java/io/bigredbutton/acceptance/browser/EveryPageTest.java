package io.bigredbutton.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.bigredbutton.acceptance.InTown;
import io.bigredbutton.acceptance.Town;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(240)
@ExtendWith({InABrowser.class, InTown.class})
class EveryPageTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int NARROW = 320;
    private static final long HEAVY = 300_000;

    @Test
    void axeFindsNothingSeriousAndNothingScrollsSideways(Town town, Browser browser) {
        String id = declared(town);
        SoftAssertions all = new SoftAssertions();
        for (int width : new int[] {1200, NARROW}) {
            try (Windows windows = Windows.open(town, browser, width, 900)) {
                for (String address : pages(town, id)) {
                    Page page = windows.at(address);
                    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                        all.assertThat(graveViolations(page))
                                .as("%s, %s, %s wide", address, scheme, width)
                                .isEmpty();
                    }
                    all.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .as("%s scrolls sideways", address)
                            .isLessThanOrEqualTo(width);
                    page.close();
                }
            }
        }
        all.assertAll();
        town.doors.tell(id, "resolve");
    }

    @Test
    void everyPageIsLight(Town town, Browser browser) {
        String id = declared(town);
        Map<String, Long> weights = new TreeMap<>();
        for (String address : pages(town, id)) {
            try (Windows windows = Windows.open(town, browser, 1200, 900)) {
                weights.put(address, weight(windows, address));
            }
        }
        assertThat(weights)
                .allSatisfy((address, weight) ->
                        assertThat(weight).as("bytes of %s", address).isBetween(1000L, HEAVY - 1));
        town.doors.tell(id, "resolve");
    }

    /** An incident at which there is something to see on every page: steps that are retried, and a telephone that rings. */
    private static String declared(Town town) {
        town.world.fault("jira", "*", "status:503");
        String id = town.doors.declare("Look at me with axe");
        town.doors.tell(id, "severity", "severity", "SEV2");
        return id;
    }

    private static List<String> pages(Town town, String id) {
        return Stream.concat(
                        Stream.of("/", "/declare", "/incidents/" + id, "/incidents/" + id + "/timeline", "/status")
                                .map(path -> town.doors.address() + path),
                        Stream.of(town.doors.address() + "/incidents/inc-20200101-no-such", town.world.address() + "/"))
                .toList();
    }

    private static List<String> graveViolations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(EveryPageTest::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml())
                        .distinct()
                        .toList();
    }

    /** What came over the wire until the page was all there, without what streams after it. */
    private static long weight(Windows windows, String address) {
        Page page = windows.empty();
        CDPSession wire = page.context().newCDPSession(page);
        AtomicLong bytes = new AtomicLong();
        wire.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        wire.send("Network.enable");
        page.navigate(address);
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("main")).isVisible();
        return bytes.get();
    }
}
