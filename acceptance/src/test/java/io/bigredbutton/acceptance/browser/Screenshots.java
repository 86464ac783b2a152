package io.bigredbutton.acceptance.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures taken on the way; with {@code -Dscreenshots.keep=true} they become the documents' pictures. */
final class Screenshots {

    private static final Path TAKEN = Path.of("target/screenshots");
    private static final Path KEPT = Path.of("../docs/screenshots");

    private static final int HEAVY = 148_000;

    private Screenshots() {}

    /** Takes what is in the window, or only the upper part of it where all of it weighs too much for a document. */
    static void take(Page page, String name) {
        page.evaluate("scrollTo(0, 0)");
        byte[] picture = page.screenshot();
        if (picture.length > HEAVY) {
            var size = page.viewportSize();
            picture = page.screenshot(new Page.ScreenshotOptions().setClip(0, 0, size.width, size.height * 0.62));
        }
        write(TAKEN.resolve(name), picture);
        if (Boolean.getBoolean("screenshots.keep")) {
            write(KEPT.resolve(name), picture);
        }
    }

    private static void write(Path file, byte[] picture) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
