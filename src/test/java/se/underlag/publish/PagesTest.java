package se.underlag.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.wording.Messages;

class PagesTest {

    private static final String ATTACK = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;";

    @TempDir
    Path output;

    @Test
    void a_table_is_captioned_and_its_headings_are_merged_by_their_paths() throws IOException {
        Document page = page(Samples.report(), "regionstyrelsen/tables/arsarbetare-avtalad.html");

        assertThat(page.select("caption").eachText())
                .containsExactly("Årsarbetare per yrkesgrupp, Regionkansliet, 31 dec 2024");
        List<Element> top = page.select("thead tr").get(0).select("th");
        assertThat(top)
                .extracting(Element::text)
                .containsExactly("Yrkesgrupp", "31 dec 2024", "31 dec 2023", "Förändring");
        assertThat(top.get(0).attr("rowspan")).isEqualTo("2");
        assertThat(top.get(1).attr("colspan")).isEqualTo("3");
        assertThat(top.get(1).attr("scope")).isEqualTo("colgroup");
        assertThat(page.select("colgroup[span=3]")).hasSize(3);
        List<Element> second = page.select("thead tr").get(1).select("th");
        assertThat(second).hasSize(9).allMatch(cell -> cell.attr("scope").equals("col"));
    }

    @Test
    void a_heading_that_is_not_split_reaches_down_to_the_figures() throws IOException {
        Document page = page(Samples.report(), "regionstyrelsen/tables/listade-aldersgrupp.html");
        assertThat(page.select("thead tr")).hasSize(1);
        assertThat(page.select("thead th[rowspan], thead th[colspan]")).isEmpty();
    }

    @Test
    void rows_are_headed_by_their_labels_and_indent_and_total_are_no_characters() throws IOException {
        Document page = page(Samples.report(), "regionstyrelsen/tables/resultatrapport.html");

        assertThat(page.select("tbody th[scope=row]").eachText())
                .contains("Hälsovalsenheten", "Vårdval Hälsoval", "Totalt resultat regionstyrelsens driftansvar");
        assertThat(page.select("tbody th.indented").eachText())
                .containsExactly(
                        "Vårdval Hälsoval",
                        "Privata vårdgivare",
                        "Samhällsplanering och infrastruktur inom förvaltning Regional utveckling");
        assertThat(page.select("th.total p").attr("style")).contains("font-weight:bold");
        assertThat(page.select("td.figure").first().wholeText()).isEqualTo("−2\u00A0077,9");
        assertThat(page.select("td.figure p").attr("style")).contains("text-align:right");
    }

    @Test
    void a_note_is_marked_where_it_applies_and_stands_beneath_before_the_source() throws IOException {
        Document page = page(Samples.report(), "regionstyrelsen/tables/arsarbetare-avtalad.html");

        assertThat(page.select("tbody th:has(sup)").eachText()).containsExactly("Läkare1)");
        assertThat(page.select("main > p").eachText())
                .containsExactly(
                        "Tillsvidareanställda. En heltidsanställd räknas som 1, en anställd på 75 procent som 0,75.",
                        "1) Yrkesgruppen är ny sedan 1 mars 2024 (ny).",
                        "Källa: Personalförteckning ur HR-systemet, filer mottagna 14 jan 2025 och 12 jan 2024.");
    }

    @Test
    void the_report_shows_every_table_and_chart_in_its_order_with_links_that_lead_somewhere() throws IOException {
        Document page = page(Samples.report(), "regionstyrelsen/index.html");

        assertThat(page.select("h1").text()).isEqualTo("Verksamhetsberättelse 2024");
        assertThat(page.select("main section").eachAttr("id"))
                .containsExactly(
                        "table-arsarbetare-avtalad",
                        "table-resultatrapport",
                        "table-kostnadsanalys",
                        "table-listade-aldersgrupp",
                        "table-tillganglighet",
                        "missing");
        assertThat(page.select("#table-arsarbetare-avtalad figure").eachAttr("id"))
                .containsExactly("chart-arsarbetare-yrkesgrupp", "chart-forandring-yrkesgrupp");
        assertThat(page.select("img")).allMatch(image -> !image.attr("alt").isBlank());
        assertThat(page.select("img").attr("width")).isEqualTo("1890");
        Path folder = output.resolve("2024-12/regionstyrelsen");
        for (String link : page.select("a[href]").eachAttr("href")) {
            if (link.startsWith("#")) {
                assertThat(page.getElementById(link.substring(1))).as(link).isNotNull();
            } else {
                assertThat(folder.resolve(link)).exists();
            }
        }
    }

    @Test
    void every_id_in_a_page_is_its_own_and_every_button_has_something_to_copy() throws IOException {
        Document page = page(Samples.report(), "regionstyrelsen/index.html");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (Element button : page.select("button")) {
            for (String attribute :
                    List.of("data-copy-table", "data-copy-plain", "data-copy-picture", "data-copy-text")) {
                if (button.hasAttr(attribute)) {
                    assertThat(page.getElementById(button.attr(attribute))).isNotNull();
                }
            }
        }
    }

    @Test
    void what_is_copied_to_a_spreadsheet_is_numbers() throws IOException {
        Document page = page(Samples.report(), "regionstyrelsen/index.html");
        assertThat(page.getElementById("table-resultatrapport-plain")
                        .wholeText()
                        .lines())
                .contains(
                        "Belopp i mnkr\tUtfall 2024\tBudget 2024\tUtfall 2023\tBudgetavvikelse\tFörändring utfall 2024-2023")
                .contains("Hälsovalsenheten\t-2077,9\t-2152,3\t-2027,0\t74,4\t-50,9")
                .contains("  Vårdval Hälsoval\t-1205,1\t-1240,0\t-1161,8\t34,9\t-43,3");
    }

    @Test
    void html_in_any_text_stays_text() throws IOException {
        PublishedChart chart = new PublishedChart(
                "diagram", ATTACK, "prov", ATTACK, "", "", new byte[0], "<svg/>", List.of(ATTACK), Optional.empty());
        PublishedReport report = new PublishedReport(
                "prov",
                ATTACK,
                ATTACK,
                Samples.DECEMBER,
                Samples.MADE,
                Optional.empty(),
                List.of(PublishedTable.of(Samples.named("prov", ATTACK, ATTACK))),
                List.of(chart),
                Messages.SWEDISH);
        RunRecord run = Samples.run("r1", Samples.file(ATTACK, FileOutcome.REFUSED, Samples.notOpened(ATTACK, ATTACK)));
        new Publication(output).publish(run, List.of(report));

        for (String file : List.of("index.html", "prov/index.html", "prov/tables/prov.html")) {
            Document page = read(file);
            assertThat(page.select("script")).as(file).hasSizeLessThanOrEqualTo(3);
            assertThat(page.select("[onerror]")).as(file).isEmpty();
            assertThat(page.text()).as(file).contains(ATTACK);
        }
        assertThat(read("prov/index.html").select("script").outerHtml()).doesNotContain("alert(");
    }

    @Test
    void no_script_but_ours_may_run_and_nothing_is_fetched() throws IOException {
        for (String file :
                List.of("index.html", "regionstyrelsen/index.html", "regionstyrelsen/tables/resultatrapport.html")) {
            String policy = page(Samples.report(), file)
                    .select("meta[http-equiv=Content-Security-Policy]")
                    .attr("content");
            assertThat(policy).startsWith("default-src 'none';").doesNotContain("script-src 'unsafe-inline'");
        }
    }

    @Test
    void the_run_tells_each_file_what_became_of_it_and_why() throws IOException {
        RunRecord run = Samples.run(
                "r1",
                Samples.stored("personal_2024-12.xlsx"),
                Samples.file("fel.xlsx", FileOutcome.REFUSED, Samples.notOpened("fel.xlsx", "åtkomst nekas")),
                FileRecord.waiting("på väg.csv"));
        new Publication(output).publish(run, List.of(Samples.report()));
        Document page = read("index.html");

        assertThat(page.select("h1").text()).isEqualTo("Underlag till och med december 2024");
        assertThat(page.select("ul.reports a").eachAttr("href")).containsExactly("regionstyrelsen/index.html");
        assertThat(page.select("ul.inbox h3").eachText())
                .containsExactly("personal_2024-12.xlsx Inläst", "fel.xlsx Avvisad", "på väg.csv Väntar");
        assertThat(page.text()).contains("1 inläst, 1 avvisad, 1 väntar.");
        assertThat(page.select(".findings li").text())
                .contains("Fel", "Anställningar › I17", "Hittat: Filen gick inte att öppna: åtkomst nekas.");
    }

    @Test
    void a_file_name_with_dots_line_breaks_and_control_characters_keeps_to_its_line() throws IOException {
        String name = "../..\n\u0000\u001b[31m.xlsx";
        new Publication(output).publish(Samples.run("r1", Samples.stored(name)), List.of(Samples.report()));
        Element shown = read("index.html").select("ul.inbox h3 bdi").first();

        assertThat(shown.wholeText()).isEqualTo("../..\uFFFD\uFFFD\uFFFD[31m.xlsx");
        assertThat(Files.list(output.getParent()))
                .as("nothing beside the output")
                .contains(output);
    }

    @Test
    void the_pages_are_in_english_where_that_is_asked_for() throws IOException {
        RunRecord run = Samples.run("r1", Samples.MADE, Messages.ENGLISH, Samples.stored("personal.xlsx"));
        new Publication(output).publish(run, List.of(Samples.report(Samples.MADE, Messages.ENGLISH)));

        assertThat(read("index.html").select("html").attr("lang")).isEqualTo("en");
        assertThat(read("index.html").select("h1").text()).isEqualTo("Material up to and including December 2024");
        assertThat(read("regionstyrelsen/index.html").text()).contains("Made 14 Jan 2025 at 02:15");
    }

    private Document page(PublishedReport report, String file) throws IOException {
        new Publication(output).publish(Samples.run("r1"), List.of(report));
        return read(file);
    }

    private Document read(String file) throws IOException {
        return Jsoup.parse(Files.readString(output.resolve("2024-12").resolve(file)));
    }
}
