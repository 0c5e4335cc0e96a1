package se.underlag.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.underlag.wording.Messages;

/** What holds of every receipt; they are written into {@code target/receipt-gallery}, to be looked at. */
class ReceiptGalleryTest {

    private static final Path GALLERY = Path.of("target", "receipt-gallery");

    @TestFactory
    Stream<DynamicTest> every_receipt_is_a_sound_page() throws IOException {
        Files.createDirectories(GALLERY);
        return Stream.of(Messages.SWEDISH, Messages.ENGLISH)
                .flatMap(language -> SampleReceipts.all(language).entrySet().stream()
                        .map(sample -> DynamicTest.dynamicTest(sample.getKey() + " " + language, () -> {
                            String html = ReceiptPage.html(sample.getValue());
                            Files.writeString(GALLERY.resolve(sample.getKey() + "." + language + ".html"), html);
                            assertSound(Jsoup.parse(html), language);
                        })));
    }

    private static void assertSound(Document page, Locale language) {
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.getLanguage());
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h1, h2, h3").eachText()).doesNotContain("");
        List<Integer> levels = levels(page);
        for (int at = 1; at < levels.size(); at++) {
            assertThat(levels.get(at))
                    .as("no heading is passed over: %s", levels)
                    .isLessThanOrEqualTo(levels.get(at - 1) + 1);
        }
        for (Element table : page.select("table")) {
            assertThat(table.select("caption").text()).isNotBlank();
            assertThat(table.select("th")).allMatch(heading -> heading.hasAttr("scope"));
            assertThat(table.select("[role=columnheader]")).isNotEmpty();
            assertFilled(table);
        }
        assertThat(page.select("script, link, img, iframe, form")).isEmpty();
        assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none';")
                .doesNotContain("script-src");
        assertThat(page.body().text()).doesNotContain("{", "}", "null", "Optional", "[", "..");
        assertThat(page.select("p, li, dd, dt, h1, h2, h3, td, th").eachText()).doesNotContain("");
    }

    /** Every row has a cell in every column, its own or one that reaches down to it. */
    private static void assertFilled(Element table) {
        int[] covered = new int[table.select("thead th").size()];
        for (Element row : table.select("tr")) {
            int column = 0;
            for (Element cell : row.children()) {
                while (covered[column] > 0) {
                    column++;
                }
                for (int span = number(cell, "colspan"); span > 0; span--) {
                    covered[column++] = number(cell, "rowspan");
                }
            }
            for (int at = 0; at < covered.length; at++) {
                assertThat(covered[at]--).as(row.text()).isPositive();
            }
        }
        assertThat(covered).containsOnly(0);
    }

    private static int number(Element cell, String attribute) {
        return cell.hasAttr(attribute) ? Integer.parseInt(cell.attr(attribute)) : 1;
    }

    private static List<Integer> levels(Document page) {
        return page.select("h1, h2, h3").stream()
                .map(Element::tagName)
                .map(name -> name.charAt(1) - '0')
                .toList();
    }
}
