package io.bigredbutton.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A browser that runs, an installed one before the one that Playwright downloads, or the trouble in having any. */
record Chromium(@Nullable Playwright playwright, @Nullable Browser browser, String trouble) implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    private static final long LONGEST_DOWNLOAD_MINUTES = 5;

    static Chromium any() {
        Optional<Path> installed = installed();
        String trouble = installed.isPresent() ? "" : download();
        if (!trouble.isEmpty()) {
            return new Chromium(null, null, trouble);
        }
        LaunchOptions options = new LaunchOptions().setArgs(arguments());
        installed.ifPresent(options::setExecutablePath);
        Playwright playwright = Playwright.create(new CreateOptions().setEnv(NO_DOWNLOAD));
        try {
            return new Chromium(playwright, playwright.chromium().launch(options), "");
        } catch (PlaywrightException e) {
            playwright.close();
            if (installed.isPresent()) {
                throw e;
            }
            return new Chromium(null, null, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    private static List<String> arguments() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--no-sandbox") : List.of();
    }

    private static Optional<Path> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        List<String> folders = List.of(path.split(File.pathSeparator, -1));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Has Playwright fetch its own, which is a moment's work where it was fetched before; says what went wrong. */
    private static String download() {
        try {
            ProcessBuilder installing =
                    Driver.ensureDriverInstalled(NO_DOWNLOAD, false).createProcessBuilder();
            Stream.of("install", "--only-shell", "chromium").forEach(installing.command()::add);
            Process process = installing
                    .redirectError(Redirect.INHERIT)
                    .redirectOutput(Redirect.INHERIT)
                    .start();
            if (!process.waitFor(LONGEST_DOWNLOAD_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return "it was not downloaded within " + LONGEST_DOWNLOAD_MINUTES + " minutes.";
            }
            return process.exitValue() == 0 ? "" : "it could not be downloaded.";
        } catch (IOException e) {
            return "it could not be downloaded: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "its download was interrupted.";
        }
    }
}
