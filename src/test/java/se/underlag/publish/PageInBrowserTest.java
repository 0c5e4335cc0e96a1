package se.underlag.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.underlag.browser.Chromium;
import se.underlag.wording.Messages;

/** The pages as a person meets them: opened from a folder in a real browser. */
class PageInBrowserTest {

    private static final String REPORT = "regionstyrelsen/index.html";

    @TempDir
    static Path output;

    private static Chromium chromium;

    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeAll
    static void publish() throws IOException {
        chromium = Chromium.orSkip();
        for (Locale language : List.of(Messages.SWEDISH, Messages.ENGLISH)) {
            PublishedReport other = Samples.reportOf(Samples.resultat());
            RunRecord run = Samples.run("r1", Samples.MADE, language, Samples.stored("personal_2024-12.xlsx"));
            new Publication(output.resolve(language.getLanguage()))
                    .publish(run, List.of(Samples.fullReport(language), other));
        }
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
    }

    @Test
    void a_copied_table_is_set_as_its_own_file_is_and_plain_fields_for_a_spreadsheet() throws IOException {
        Page page = open(REPORT);
        section(page, "arsarbetare-avtalad").getByText("Kopiera tabell").first().click();
        assertSaid(page, "Kopierat. Klistra in där du vill ha det.");

        Map<String, String> copied = pasted(page);
        Document copy = Jsoup.parse(copied.get("text/html"));
        Document file = Jsoup.parse(
                Files.readString(output.resolve("sv/2024-12/regionstyrelsen/tables/arsarbetare-avtalad.html")));
        assertThat(cells(copy)).hasSize(4 + 9 + 5 * 10).isEqualTo(cells(file));
        assertThat(copy.select("body > p").eachText())
                .startsWith("Årsarbetare per yrkesgrupp, Regionkansliet, 31 dec 2024")
                .endsWith(file.select("main > p").eachText().toArray(String[]::new));
        assertThat(copy.select("body > p").eachAttr("style")).allMatch(style -> style.contains("font-family:Calibri"));
        assertThat(copy.select("[class], [tabindex], div")).isEmpty();
        assertThat(copied.get("text/plain").lines())
                .contains("Handläggare\t46,0\t10,0\t56,0\t56,8\t12,0\t68,8\t-10,8\t-2,0\t-12,8");
    }

    /** Text, style and span of each cell. */
    private static List<String> cells(Document table) {
        return table.select("th, td").stream()
                .map(cell -> String.join(
                        "|",
                        cell.wholeText(),
                        cell.attr("style"),
                        cell.select("p").attr("style"),
                        cell.attr("colspan"),
                        cell.attr("rowspan"),
                        cell.attr("scope")))
                .toList();
    }

    @Test
    void figures_copied_for_a_spreadsheet_and_words_are_plain_text() {
        Page page = open(REPORT);
        section(page, "listade-aldersgrupp")
                .getByText("Kopiera till Excel")
                .first()
                .click();
        assertThat(pasted(page)).containsOnlyKeys("text/plain");
        assertThat(pasted(page).get("text/plain").lines())
                .contains("80 år och äldre\t19073\t20397\t1324\t6,9%")
                .contains("Källa: Listade ur Cosmic, filer mottagna 9 jan 2025 och 11 jan 2024. Kod L3X9.");

        section(page, "listade-aldersgrupp").getByText("Kopiera text").first().click();
        assertThat(pasted(page).get("text/plain"))
                .isEqualTo("Antalet listade var 308\u00A0470 i december 2024, en ökning med 282 (0,1 procent).");
    }

    @Test
    void the_figures_of_a_chart_are_unfolded_and_copied_as_a_table() {
        Page page = open(REPORT);
        Locator chart = page.locator("#chart-listade-staplar");
        chart.getByText("Siffrorna i diagrammet").click();
        chart.getByText("Kopiera tabell").click();

        Document copy = Jsoup.parse(pasted(page).get("text/html"));
        assertThat(copy.select("tr").last().select("th, td").eachText())
                .containsExactly("80 år och äldre", "20 397", "19 073");
        assertThat(copy.select("p").last().text()).endsWith("Kod D4K7.");
    }

    @Test
    void a_copied_picture_is_the_whole_png() {
        Page page = open(REPORT);
        page.locator("#chart-listade-staplar").getByText("Kopiera bild").click();
        assertSaid(page, "Kopierat. Klistra in där du vill ha det.");

        Object size = page.evaluate(
                """
                async () => {
                  const [item] = await navigator.clipboard.read();
                  const picture = await createImageBitmap(await item.getType("image/png"));
                  return item.types.join() + " " + picture.width + " x " + picture.height;
                }""");
        assertThat(size).isEqualTo("image/png 1890 x 1063");
    }

    @Test
    void a_search_shows_what_holds_all_the_words_whatever_their_dots_and_escape_shows_all_again() {
        Page page = open(REPORT);
        Locator field = page.getByLabel("Sök bland tabeller och diagram");

        field.fill("LAKARE");
        assertThat(shown(page)).containsExactly("table-arsarbetare-avtalad");
        assertThat(page.locator(".contents a:visible").allInnerTexts())
                .containsExactly("Årsarbetare per yrkesgrupp, Regionkansliet, 31 dec 2024");
        that(page.locator("#found")).hasText("Visar 1 av 7.");
        field.fill("-12,8 handläggare");
        assertThat(shown(page)).as("as a keyboard writes a figure").containsExactly("table-arsarbetare-avtalad");
        field.fill("personal_2023-12");
        assertThat(shown(page)).as("a file by its name").containsExactly("table-arsarbetare-avtalad");
        field.fill("kopiera");
        that(page.locator("#found")).hasText("Inget innehåller det du söker.");
        field.press("Escape");
        assertThat(shown(page)).hasSize(6);
        that(page.locator("#found")).hasText("");
    }

    @Test
    void charts_alone_are_shown_beneath_the_headings_of_their_tables() {
        Page page = open(REPORT);
        page.getByLabel("Diagram", new Page.GetByLabelOptions().setExact(true)).check();

        assertThat(shown(page)).containsExactly("table-listade-aldersgrupp", "table-arsarbetare-avtalad");
        assertThat(page.locator("figure:visible").count()).isEqualTo(2);
        assertThat(page.locator(".table-block:visible").count()).isZero();
    }

    @Test
    void a_link_leads_to_a_table_that_the_search_had_hidden() {
        Page page = open(REPORT);
        page.getByLabel("Sök bland tabeller och diagram").fill("kostnadsanalys");
        page.evaluate("location.hash = 'table-resultatrapport'");
        that(page.locator("#table-resultatrapport")).isInViewport();
        that(page.getByLabel("Sök bland tabeller och diagram")).hasValue("");
    }

    @Test
    void the_page_of_the_run_is_searched_over_all_reports_and_narrowed_to_one() {
        Page page = open("index.html");
        assertThat(page.locator("details[open]").count()).isZero();

        page.getByLabel("Sök bland tabeller och diagram").fill("hälsovalsenheten");
        assertThat(page.locator("[data-item]:visible a").all().stream()
                        .map(link -> link.getAttribute("href"))
                        .toList())
                .containsExactly(
                        "regionstyrelsen/index.html#table-resultatrapport", "prov/index.html#table-resultatrapport");
        page.getByLabel("Rapport").selectOption("Prov");
        assertThat(page.locator("[data-item]:visible").count()).isEqualTo(1);
        page.locator("[data-item]:visible a").click();
        that(page.locator("#table-resultatrapport h2")).isInViewport();
    }

    @Test
    void pointing_at_a_figure_tells_where_it_comes_from_until_escape_or_the_pointer_leaves() {
        Page page = open(REPORT);
        Locator told = page.getByRole(AriaRole.TOOLTIP);
        Locator figure = page.locator("#table-listade-aldersgrupp tbody tr")
                .nth(3)
                .locator("td")
                .nth(1);

        figure.hover();
        that(told).isVisible();
        assertThat(told.innerText())
                .contains("listade_2024-12.csv", "Listade ur Cosmic, mottagen 9 jan 2025 (leverans 3)", "Kod L3X9.");
        told.hover();
        page.waitForTimeout(600);
        that(told).isVisible();
        page.keyboard().press("Escape");
        that(told).isHidden();

        figure.hover();
        page.locator("#table-listade-aldersgrupp-heading").hover();
        that(told).isHidden();
    }

    @Test
    void the_keyboard_reaches_every_figure_by_one_stop_a_table() {
        Page page = open(REPORT);
        Locator told = page.getByRole(AriaRole.TOOLTIP);
        assertThat(page.locator("[data-item=table] [tabindex='0']").count())
                .as("one for each table")
                .isEqualTo(5);

        page.locator("#table-kostnadsanalys tbody td").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("End");
        Locator focused = page.locator(":focus");
        assertThat(focused.innerText()).startsWith("–");
        that(told).containsText("Saknas: går inte att beräkna.");
        that(told).containsText("huvudbok_2024.xlsx");
        that(focused)
                .hasAccessibleDescription(Pattern.compile(
                        "Saknas: går inte att beräkna\\. Kommer från huvudbok_2024\\.xlsx .* Esc stänger\\."));
        page.keyboard().press("Escape");
        that(told).isHidden();
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus").innerText()).isEqualTo("Kopiera tabell");
    }

    @Test
    void without_scripts_everything_is_there_and_nothing_that_would_not_work() throws IOException {
        Page page = page(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(address("sv", REPORT));
        assertThat(page.locator("button:visible, .search:visible").count()).isZero();
        List<Locator> items = page.locator("[data-item]").all();
        assertThat(items).hasSize(8);
        for (Locator item : items) {
            item.scrollIntoViewIfNeeded();
            that(item).isVisible();
        }
        assertThat(page.locator(".scroll[tabindex='0']").first().isVisible()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({REPORT, "index.html"})
    void at_320_pixels_nothing_but_the_tables_scrolls_sideways(String file) {
        Page page = open(file);
        page.setViewportSize(320, 640);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        page.locator("details").all().forEach(details -> details.evaluate("each => { each.open = true; }"));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    @Test
    void on_paper_no_table_is_wider_than_the_page_and_what_is_pressed_or_searched_is_left_out() {
        Page page = open(REPORT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        // What A4 leaves between the margins, at 96 dots an inch.
        page.setViewportSize(673, 987);

        assertThat(page.locator("button:visible, nav:visible, .search:visible, details:visible, .links:visible")
                        .count())
                .isZero();
        assertThat(page.locator("figure:visible, .table-block:visible").count()).isEqualTo(7);
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(
                        page.evaluate(
                                """
                        [...document.querySelectorAll(".table-block")]
                          .filter(block => getComputedStyle(block).page === "auto")
                          .filter(block => block.querySelector("table").offsetWidth > innerWidth)
                          .map(block => block.id)"""))
                .isEqualTo(List.of());
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .contains("/MediaBox");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void no_rule_of_accessibility_is_broken(ColorScheme scheme) throws IOException {
        for (String file : List.of(REPORT, "index.html")) {
            for (String language : List.of("sv", "en")) {
                Page page = page(new NewContextOptions().setColorScheme(scheme));
                page.navigate(address(language, file));
                page.locator("details").all().forEach(details -> details.evaluate("each => { each.open = true; }"));
                if (file.equals(REPORT)) {
                    page.locator("tbody td").first().focus();
                }
                assertThat(broken(page))
                        .as("%s, %s, %s", file, language, scheme)
                        .isEqualTo(List.of());
            }
        }
    }

    /** The rules that are broken, each with the places; the size of targets is a rule of WCAG 2.2 that is off by itself. */
    private static Object broken(Page page) throws IOException {
        try (InputStream axe = Objects.requireNonNull(
                Chromium.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js"))) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return page.evaluate(
                """
                async () => (await axe.run({ rules: { "target-size": { enabled: true } } })).violations.map(rule =>
                  rule.impact + " " + rule.id + ": " + rule.nodes.map(node => node.target.join(" ")).join(", "))""");
    }

    @Test
    void dark_is_dark_and_charts_keep_their_white_ground() {
        Page page = page(new NewContextOptions().setColorScheme(ColorScheme.DARK));
        page.navigate(address("sv", REPORT));
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(20, 25, 31)");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('figure img')).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void nothing_is_asked_of_the_network_or_of_another_file() {
        List<String> asked = new ArrayList<>();
        Page page = page(new NewContextOptions());
        page.onRequest(request -> asked.add(request.url()));
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(address("sv", REPORT));
        assertThat(asked).filteredOn(url -> !url.startsWith("data:image/png")).hasSize(1);
        assertThat(complaints).isEmpty();
    }

    private Page open(String file) {
        Page page = page(new NewContextOptions().setViewportSize(1280, 900));
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate(address("sv", file));
        return page;
    }

    private Page page(NewContextOptions options) {
        BrowserContext context = chromium.browser().newContext(options);
        context.setDefaultTimeout(15_000);
        contexts.add(context);
        return context.newPage();
    }

    private static String address(String language, String file) {
        return output.resolve(language).resolve("2024-12").resolve(file).toUri().toString();
    }

    private static Locator section(Page page, String table) {
        return page.locator("#table-" + table);
    }

    private static List<String> shown(Page page) {
        return page.locator("section.item:visible").all().stream()
                .map(section -> section.getAttribute("id"))
                .toList();
    }

    private static LocatorAssertions that(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }

    private static void assertSaid(Page page, String text) {
        that(page.locator("#said")).hasText(text);
    }

    /** What another program would be handed: pasted into an empty page, as it lies on the clipboard. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> pasted(Page page) {
        Page other = page.context().newPage();
        other.evaluate(
                """
                addEventListener("paste", event => {
                  window.got = Object.fromEntries(["text/html", "text/plain"]
                    .map(type => [type, event.clipboardData.getData(type)]).filter(([type, text]) => text));
                })""");
        other.keyboard().press("Control+V");
        Object got = other.waitForFunction("window.got").jsonValue();
        other.close();
        page.bringToFront();
        return (Map<String, String>) got;
    }
}
