package se.underlag.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The installed Chromium, or a browser made of it, driven by Playwright. It is looked for on the path; the environment
 * variable {@code UNDERLAG_CHROMIUM} names another. No browser is ever downloaded.
 */
public final class Chromium implements AutoCloseable {

    private static final String NAMED = "UNDERLAG_CHROMIUM";
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Its sandbox refuses to run as root, which is who a build in a container often is.
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(List.of("--no-sandbox")));
    }

    /** Starts it; skips the calling test, saying why, where there is none. */
    public static Chromium orSkip() {
        Optional<Path> installed = installed();
        assumeTrue(
                installed.isPresent(),
                "skipped: no Chromium, Chrome or Edge on the path, and " + NAMED + " names none");
        return new Chromium(installed.orElseThrow());
    }

    /** Starts it. */
    public static Chromium installedOrFail() {
        return new Chromium(installed()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium, Chrome or Edge on the path, and " + NAMED + " names none")));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> installed() {
        String named = System.getenv(NAMED);
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        String path = System.getenv().getOrDefault("PATH", "");
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
