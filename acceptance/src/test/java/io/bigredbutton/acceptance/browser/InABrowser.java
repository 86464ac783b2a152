package io.bigredbutton.acceptance.browser;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/** One browser for all tests; where none can be had they are reported as skipped. */
final class InABrowser implements ParameterResolver, BeforeEachCallback {

    private static final Namespace OURS = Namespace.create(InABrowser.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        Chromium chromium = chromium(context);
        if (chromium.browser() == null) {
            throw new TestAbortedException(
                    "No browser could be had, so that nothing is proven here: neither Chromium nor "
                            + "Chrome is installed, and Playwright's own did not start: " + chromium.trouble());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Browser browser = chromium(context).browser();
        if (browser == null) {
            throw new IllegalStateException("no browser, though the test was begun");
        }
        return browser;
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot().getStore(OURS).computeIfAbsent(Chromium.class, none -> Chromium.any(), Chromium.class);
    }
}
