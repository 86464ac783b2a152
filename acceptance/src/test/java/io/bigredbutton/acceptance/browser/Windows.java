package io.bigredbutton.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import io.bigredbutton.acceptance.Town;
import java.util.ArrayList;
import java.util.List;

/** One person's windows on the town: what they open in them, and whether a script failed there. */
final class Windows implements AutoCloseable {

    private static final int PATIENCE = 30_000;

    private final Town town;
    private final BrowserContext context;
    private final List<String> failures = new ArrayList<>();

    private Windows(Town town, BrowserContext context) {
        this.town = town;
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE / 2);
        context.onWebError(error -> failures.add(error.error()));
    }

    static Windows open(Town town, Browser browser, int width, int height) {
        return new Windows(town, browser.newContext(sized(width, height)));
    }

    static Windows withoutJavaScript(Town town, Browser browser) {
        return new Windows(town, browser.newContext(sized(1200, 900).setJavaScriptEnabled(false)));
    }

    /** A page of the product in a window of its own. */
    Page product(String path) {
        return at(town.doors.address() + path);
    }

    /** The page of the simulated vendors in a window of its own. */
    Page world() {
        return at(town.world.address() + "/");
    }

    /** Any page in a window of its own. */
    Page at(String address) {
        Page page = empty();
        page.navigate(address);
        return page;
    }

    /** A window with nothing in it yet. */
    Page empty() {
        return context.newPage();
    }

    /** Whose page that is. */
    static String incident(Page page) {
        return page.url().replaceAll(".*/(inc-[^/?#]+).*", "$1");
    }

    /** Where an incident's page names who has it. */
    static Locator whoHasIt(Page page) {
        return page.locator("#live-side dt:text-is('Has it') + dd");
    }

    /** What scripts threw and did not catch. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        context.close();
    }

    private static NewContextOptions sized(int width, int height) {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(1)
                .setReducedMotion(ReducedMotion.REDUCE);
    }
}
