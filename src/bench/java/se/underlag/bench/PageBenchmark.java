package se.underlag.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import se.underlag.browser.Chromium;

/**
 * Measures how long it takes until a report's page of forty tables and sixty charts can be used, beside a bare page with
 * the same pictures and nothing else, both opened from a folder in Chromium.
 *
 * <p>A page can be used when it has been read, all its scripts have run, all its pictures are there, and the second
 * frame after that is about to be painted. That is counted from the moment the browser begins to open it.
 */
public final class PageBenchmark {

    private static final int TABLES = 40;
    private static final int CHARTS = 60;

    private static final Pattern PICTURE = Pattern.compile("src=\"(data:image/png;base64,[^\"]*)\"");

    /** Notes the moment, in milliseconds since the browser began to open the page. */
    private static final String NOTING =
            """
            addEventListener("load", () => {
              requestAnimationFrame(() => requestAnimationFrame(() => { window.usable = performance.now(); }));
            });""";

    private final Settings settings;
    private final PrintStream out;

    private PageBenchmark(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** @param arguments settings, {@code name=value}; see {@link Settings} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new PageBenchmark(Settings.of(List.of(arguments)), new PrintStream(System.out, true, StandardCharsets.UTF_8))
                .run();
    }

    private void run() throws IOException, InterruptedException {
        Path page = new LargeReport(settings).page(TABLES, CHARTS);
        Path bare = bare(page);
        Map<Path, double[]> milliseconds = new LinkedHashMap<>();
        milliseconds.put(bare, new double[settings.rounds()]);
        milliseconds.put(page, new double[settings.rounds()]);
        try (Chromium chromium = Chromium.installedOrFail()) {
            milliseconds.keySet().forEach(each -> usableAfter(chromium.browser(), each));
            for (int round = 0; round < settings.rounds(); round++) {
                for (Map.Entry<Path, double[]> each : milliseconds.entrySet()) {
                    each.getValue()[round] = usableAfter(chromium.browser(), each.getKey());
                }
            }
            Machine.inWords().forEach(out::println);
            out.printf("Chromium %s; %d rounds%n%n", chromium.browser().version(), settings.rounds());
        }
        tell(page, bare, milliseconds);
    }

    private static Path bare(Path page) throws IOException {
        StringBuilder html =
                new StringBuilder("<!DOCTYPE html><html lang=\"sv\"><meta charset=\"utf-8\"><title>x</title>");
        Matcher pictures = PICTURE.matcher(Files.readString(page));
        while (pictures.find()) {
            html.append("<p><img width=\"768\" alt=\"\" src=\"")
                    .append(pictures.group(1))
                    .append("\"></p>\n");
        }
        return Files.writeString(page.resolveSibling("bare.html"), html);
    }

    /** Each time in a context of its own, which knows nothing from before. */
    private static double usableAfter(Browser browser, Path file) {
        try (BrowserContext context = browser.newContext()) {
            context.addInitScript(NOTING);
            Page page = context.newPage();
            page.navigate(file.toUri().toString());
            Object moment = page.waitForFunction("window.usable").jsonValue();
            return ((Number) moment).doubleValue();
        }
    }

    private void tell(Path page, Path bare, Map<Path, double[]> milliseconds) throws IOException {
        out.printf("%-40s %10s %10s %10s %10s %8s%n", "", "median ms", "lowest ms", "highest ms", "bytes", "÷ bare");
        for (Map.Entry<Path, double[]> each : milliseconds.entrySet()) {
            double[] times = each.getValue();
            out.printf(
                    "%-40s %10.0f %10.0f %10.0f %10d %8.2f%n",
                    each.getKey().equals(bare)
                            ? "bare page with the same %d pictures".formatted(CHARTS)
                            : "report of %d tables and %d charts".formatted(TABLES, CHARTS),
                    median(times),
                    DoubleStream.of(times).min().orElseThrow(),
                    DoubleStream.of(times).max().orElseThrow(),
                    Files.size(each.getKey()),
                    median(times) / median(milliseconds.get(bare)));
        }
        out.println(page);
    }

    private static double median(double[] values) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
