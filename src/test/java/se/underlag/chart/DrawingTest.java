package se.underlag.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static se.underlag.chart.ChartGalleryTest.draw;
import static se.underlag.chart.ChartGalleryTest.tableOf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.underlag.wording.Messages;

/** The pictures: first the text of the SVG, then the pixels. */
class DrawingTest {

    static Stream<String> charts() {
        return ChartFiles.all().stream()
                .map(file -> file.getFileName().toString().replace(".yml", ""));
    }

    private static Drawing drawing(String chart, Locale locale) {
        ChartDefinition definition = ChartFiles.read(chart);
        return draw(definition, tableOf(definition), locale);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void the_svg_says_what_it_is_and_holds_nothing_active(String chart) {
        Drawing drawing = drawing(chart, Messages.SWEDISH);
        Document svg = SvgTexts.document(drawing.svg());
        Element root = svg.getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("width")).isEqualTo("16cm");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(drawing.title());
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(drawing.altText());
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(drawing.svg()).doesNotContain("href", "<image", "@import", "<!");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void ids_are_unique_and_the_same_in_every_run(String chart) {
        Drawing drawing = drawing(chart, Messages.SWEDISH);
        NodeList all = SvgTexts.document(drawing.svg()).getElementsByTagName("*");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttribute("id");
            if (!id.isEmpty()) {
                ids.add(id);
            }
        }

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith(chart + "-"));
        assertThat(drawing(chart, Messages.SWEDISH).svg()).isEqualTo(drawing.svg());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void the_alt_text_fits_and_names_the_period(String chart) {
        for (Locale locale : List.of(Messages.SWEDISH, Messages.ENGLISH)) {
            assertThat(drawing(chart, locale).altText())
                    .hasSizeLessThanOrEqualTo(250)
                    .contains("2024")
                    .endsWith(".");
        }
    }

    @Test
    void the_alt_text_tells_the_main_level_and_the_largest_change() {
        assertThat(drawing("listade-per-aldersgrupp", Messages.SWEDISH)
                        .altText()
                        .replace('\u00A0', ' '))
                .isEqualTo("Stapeldiagram: Listade per åldersgrupp, Regionkansliet, 31 dec 2024 och 31 dec 2023. "
                        + "5–64 år var störst, med 224 780. 80 år och äldre ökade mest, med 1 324 (6,9 procent). "
                        + "0–4 år minskade mest, med 610 (3,8 procent).");
        assertThat(drawing("sjukfranvaro-kort-lang", Messages.SWEDISH).altText().replace('\u00A0', ' '))
                .isEqualTo(
                        "Staplat stapeldiagram: Sjukfrånvaro efter kön, Regionkansliet, jan–dec 2024 och jan–dec 2023. "
                                + "Sjukfrånvaro totalt %: 3,5 procent jan–dec 2024, en ökning med 1,4 procentenheter jämfört med året före. "
                                + "Långtid ökade med 1,6 procentenheter.");
        assertThat(drawing("budgetavvikelse", Messages.ENGLISH).altText().replace('\u00A0', ' '))
                .isEqualTo(
                        "Bar chart around zero: Deviation from budget, Regionkansliet, jan–dec 2024. "
                                + "Regionstyrelsens verksamhetskostnad had the largest deficit against budget, SEK 78,2 million.");
    }

    @Test
    void the_alt_text_of_each_kind_tells_what_it_is_for() {
        assertThat(alt("sjukfranvaro-manad"))
                .isEqualTo("Linjediagram: Sjukfrånvaro per månad, Regionkansliet, dec 2023–dec 2024. "
                        + "Kvinnor: 2,5 procent i dec 2023, 4,6 procent i dec 2024. "
                        + "Totalt: 2,2 procent i dec 2023, 3,7 procent i dec 2024. "
                        + "Män: 1,5 procent i dec 2023, 0,8 procent i dec 2024.");
        assertThat(alt("budget-till-utfall"))
                .isEqualTo("Vattenfallsdiagram: Från budget till utfall, Regionkansliet, jan–dec 2024. "
                        + "Totalt resultat regionstyrelsens driftansvar: −2 869,0 mnkr jan–dec 2024, 88,5 mnkr bättre än budget. "
                        + "Hälsovalsenheten hade störst överskott mot budget, 74,4 mnkr.");
        assertThat(alt("listade-orebro-norr"))
                .endsWith("i Örebro och Norr, 31 dec 2024. 5–64 år hade störst andel, "
                        + "mellan 70,4 procent (Norr) och 74,4 procent (Örebro).");
        assertThat(alt("listade-andel-per-lansdel"))
                .contains("5–64 år hade störst andel, mellan 70,4 procent (Norr) och 74,4 procent (Örebro).");
        assertThat(alt("listade-forandring-per-lansdel"))
                .endsWith("Störst ökning hade 80 år och äldre (Söder), 8,3 procent. "
                        + "Störst minskning hade 0–4 år (Örebro), 4,6 procent.");
    }

    private static String alt(String chart) {
        return drawing(chart, Messages.SWEDISH).altText().replace('\u00A0', ' ');
    }

    @Test
    void long_labels_are_whole_in_the_svg() {
        assertThat(SvgTexts.texts(drawing("budgetavvikelse", Messages.SWEDISH).svg()))
                .contains(
                        "Samhällsplanering och infrastruktur inom förvaltning Regional utveckling",
                        "‹ Sämre än budget",
                        "Bättre än budget ›",
                        "−78,2",
                        "Källa: Huvudbok ur ekonomisystemet, fil mottagen 20 jan 2025. Underlag: resultatrapport.");
    }

    @Test
    void costs_shown_as_positive_are_said_to_be() {
        assertThat(SvgTexts.texts(drawing("utfall-mot-budget", Messages.SWEDISH).svg()))
                .contains("Miljoner kronor. Kostnader visas som positiva tal.");
    }

    @Test
    void a_chart_without_a_figure_says_why() {
        assertThat(SvgTexts.texts(drawing("tillganglighet", Messages.SWEDISH).svg()))
                .contains("Inga uppgifter: inte kvalitetssäkrade.");
        assertThat(SvgTexts.texts(drawing("tillganglighet", Messages.ENGLISH).svg()))
                .contains("No figures: not quality-assured.");
    }

    @Test
    void missing_bars_are_an_en_dash_and_a_reason() {
        String svg = ChartCasesTest.draw(
                        "missing",
                        ChartKind.GROUPED_BARS,
                        "a | Läkare | ?not-delivered 3,0 ?not-applicable\nb | Chef | 1,0 1,0 0,0")
                .svg();

        assertThat(SvgTexts.texts(svg)).contains("–", "– Uppgifter saknas: inte levererade.");
    }

    @Test
    void notes_about_some_rows_are_marked_there() {
        String svg = ChartCasesTest.draw(
                        "notes", ChartKind.GROUPED_BARS, "a | Läkare | 3,0^0 0,0 3,0\nb | Chef | 1,0 1,0 0,0")
                .svg();

        assertThat(SvgTexts.texts(svg)).contains("Läkare 1)", "1) Ny.", "Chef");
    }

    @Test
    void markup_in_a_label_is_only_text() {
        String label = "<script>alert(\"&\")</script>";
        String svg = ChartCasesTest.draw("markup", ChartKind.GROUPED_BARS, "a | " + label + " | 3,0 0,0 3,0")
                .svg();

        assertThat(SvgTexts.texts(svg)).contains(label);
        assertThat(SvgTexts.document(svg).getElementsByTagName("script").getLength())
                .isZero();
    }

    @Test
    void the_png_is_sixteen_centimetres_at_three_hundred_dots_per_inch() throws IOException {
        byte[] png = drawing("listade-per-aldersgrupp", Messages.SWEDISH).png();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int resolution = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");

        assertThat(image.getWidth()).isEqualTo(1890);
        assertThat(image.getHeight()).isEqualTo(1063);
        assertThat(ByteBuffer.wrap(png).getInt(resolution + 4)).isEqualTo(11811);
        assertThat(png[resolution + 12]).as("per metre").isEqualTo((byte) 1);
        assertThat(png.length).isLessThan(120_000);
    }

    @Test
    void neighbouring_bars_differ_in_lightness_when_printed_in_grey() {
        for (String chart : List.of("arsarbetare-per-yrkesgrupp", "utfall-mot-budget", "sjukfranvaro-kort-lang")) {
            ChartDefinition definition = ChartFiles.read(chart);
            ChartData data = drawing(chart, Messages.SWEDISH).blueprint().data();
            Inks inks = new Inks(data, definition, Theme.house());
            for (int series = 1; series < data.series().size(); series++) {
                assertThat(Math.abs(inks.of(series).grey() - inks.of(series - 1).grey()))
                        .as(chart)
                        .isGreaterThan(50);
            }
        }
    }

    /** The legend has only the colours: also two that are no neighbours have to be told apart. */
    @Test
    void all_parts_of_a_bar_can_be_told_apart_when_printed_in_grey() {
        ChartData data = drawing("listade-andel-per-lansdel", Messages.SWEDISH)
                .blueprint()
                .data();
        Inks inks = new Inks(data, ChartFiles.read("listade-andel-per-lansdel"), Theme.house());
        assertThat(data.series()).hasSize(4);
        for (int one = 0; one < 4; one++) {
            for (int other = one + 1; other < 4; other++) {
                assertThat(Math.abs(inks.of(one).grey() - inks.of(other).grey()))
                        .as(one + " and " + other)
                        .isGreaterThan(28);
            }
        }
    }

    /** Whoever reads it in another typeface has the figure beside its bar all the same, and not upon it. */
    @Test
    void a_figure_at_the_left_of_its_bar_is_held_by_its_end() {
        assertThat(drawing("budget-till-utfall", Messages.SWEDISH).svg())
                .containsPattern("text-anchor=\"end\"[^>]*><tspan [^>]*>\u22122\u00A0957,5<")
                .containsPattern("text-anchor=\"end\"[^>]*><tspan [^>]*>\u22122\u00A0869,0<");
    }

    @Test
    void this_year_is_dark_blue_and_last_year_grey_in_the_picture() throws IOException {
        Drawing drawing = drawing("arsarbetare-per-yrkesgrupp", Messages.SWEDISH);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawing.png()));
        long blue = pixels(image, 0x12436D);
        long grey = pixels(image, 0x8C8C8C);

        // 78,4 against 92,2 in all, at equal thickness
        assertThat((double) grey / blue).isBetween(92.2 / 78.4 - 0.05, 92.2 / 78.4 + 0.05);
    }

    @Test
    void every_text_of_the_bundle_is_there_in_both_languages() {
        assertThat(keys(Messages.SWEDISH)).isEqualTo(keys(Messages.ENGLISH));
    }

    @Test
    void the_font_has_every_sign_that_charts_use() {
        Typeface face = Theme.house().text().face();
        for (char sign : "ÅÄÖåäöéüÉ0123456789−–‹›×≥%§·¹²³⁴⁵⁶⁷⁸⁹\u00A0".toCharArray()) {
            assertThat(face.shows(sign)).as("sign " + sign).isTrue();
        }
    }

    private static java.util.Set<String> keys(Locale locale) {
        return ResourceBundle.getBundle(
                        "se.underlag.chart.chart",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet();
    }

    private static long pixels(BufferedImage image, int colour) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xFFFFFF) == colour ? 1 : 0;
            }
        }
        return count;
    }
}
