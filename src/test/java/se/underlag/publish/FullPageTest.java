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
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Unit;
import se.underlag.tabulate.Table;
import se.underlag.wording.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands on a report's page beside its tables and pictures, as it is written; {@code browser} tells how it acts. */
class FullPageTest {

    @TempDir
    Path output;

    @Test
    void what_the_figures_say_stands_beneath_them_with_a_button_that_copies_it() throws IOException {
        Document page = page();
        Element words = page.getElementById("table-listade-aldersgrupp-words");

        assertThat(words.text()).startsWith("Antalet listade var 308 470 i december 2024");
        assertThat(page.select("button[data-copy-text=table-listade-aldersgrupp-words]")
                        .text())
                .isEqualTo("Kopiera text");
        assertThat(page.select("#chart-listade-staplar-words").text())
                .isEqualTo("Gruppen 80 år och äldre ökade mest, med 1 324.");
        assertThat(page.select("#table-resultatrapport .words, #table-resultatrapport [data-copy-text]"))
                .as("nothing is said, nothing can be copied")
                .isEmpty();
    }

    @Test
    void the_source_line_of_table_file_and_chart_has_the_code_where_there_is_one() throws IOException {
        Document page = page();
        String line = "Källa: Listade ur Cosmic, filer mottagna 9 jan 2025 och 11 jan 2024. Kod L3X9.";

        assertThat(page.select("#table-listade-aldersgrupp-block .source").text())
                .isEqualTo(line);
        assertThat(page.select("#table-resultatrapport .source").text()).doesNotContain("Kod");
        assertThat(page.select("#chart-listade-staplar > .source")).isEmpty();
        assertThat(read("regionstyrelsen/tables/listade-aldersgrupp.html").text())
                .contains(line);
        assertThat(Files.readString(output.resolve("2024-12/regionstyrelsen/tables/listade-aldersgrupp.csv")))
                .contains(line);
    }

    @Test
    void the_figures_of_a_chart_are_a_table_in_the_order_and_with_the_notes_of_the_drawing() throws IOException {
        Element figures =
                page().select("#chart-listade-staplar details.figures").first();

        assertThat(figures.select("caption").text())
                .isEqualTo("Listade per åldersgrupp, december 2024 och 2023. Antal listade");
        assertThat(figures.select("thead th").eachText()).containsExactly("Kategori", "2024", "2023");
        assertThat(figures.select("tbody tr").eachText())
                .containsExactly("0–4 år1) 15 319 15 929", "80 år och äldre 20 397 19 073");
        assertThat(figures.select(".note").text()).isEqualTo("1) Barn födda under året är med.");
        assertThat(figures.select(".source").text()).endsWith("Kod D4K7.");
        assertThat(figures.select("template").first().wholeText()).contains("0-4 år\t15319\t15929");
    }

    @Test
    void missing_figures_are_told_by_reason_and_place_and_what_was_lacking_after_them() throws IOException {
        new Publication(output)
                .publish(
                        Samples.runLacking(
                                "r1",
                                new Lacking("Sjukfrånvaro ur personalsystemet", "Regionkansliet", "nov 2024", false)),
                        List.of(Samples.fullReport(Messages.SWEDISH)));
        Element missing = read("regionstyrelsen/index.html").getElementById("missing");

        assertThat(missing.select("h3").eachText())
                .containsExactly(
                        "Inte kvalitetssäkrat: 1 siffra",
                        "Dolt: 1 siffra",
                        "Går inte att beräkna: 1 siffra",
                        "Väntade leveranser som saknas");
        assertThat(missing.select("li").eachText())
                .containsExactly(
                        "Medicinsk bedömning inom tre dagar, 2024 Samtliga (2024 / Andel, %)",
                        "Medicinsk bedömning inom tre dagar, 2024 Samtliga (2024 / Antal)",
                        "Kostnadsanalys lönekostnader, jan–dec 2024 Jour och beredskap (Förändring %)"
                                + " Ingen procentuell förändring när utfallet föregående år är noll.",
                        "Sjukfrånvaro ur personalsystemet, Regionkansliet: senast levererad för nov 2024");
        assertThat(missing.select("a").first().attr("href")).isEqualTo("#table-tillganglighet");
    }

    @Test
    void a_report_with_nothing_missing_has_no_section_about_it() throws IOException {
        new Publication(output).publish(Samples.run("r1"), List.of(Samples.reportOf(Samples.listade())));
        assertThat(read("prov/index.html").select("#missing, a[href=#missing]")).isEmpty();
    }

    @Test
    void a_place_for_words_is_no_missing_figure() throws IOException {
        Table.Cell word = new Table.Cell(
                Measure.missing(MissingReason.NOT_APPLICABLE),
                "Helt",
                Unit.of("antal"),
                0,
                List.of(),
                List.of(),
                true,
                Table.Mark.NONE,
                Optional.empty());
        Table table = new Table(
                "mal",
                "Måluppfyllelse",
                "Mål",
                "2024",
                List.of(Samples.column("status", Table.ColumnRole.NOW, "Status")),
                List.of(Samples.row(0, Table.RowKind.DATA, "Nöjda kunder", List.of(word))),
                List.of(),
                List.of());
        new Publication(output).publish(Samples.run("r1"), List.of(Samples.reportOf(table)));

        Document page = read("prov/index.html");
        assertThat(page.select("#missing")).isEmpty();
        assertThat(page.getElementById("origins").wholeText()).doesNotContain("Saknas");
    }

    @Test
    void where_figures_come_from_is_said_once_for_those_that_come_from_the_same() throws IOException {
        JsonNode origins =
                new JsonMapper().readTree(page().getElementById("origins").wholeText());

        assertThat(origins.at("/files/3/0").asString()).isEqualTo("personal_2023-12.xls › Anställningar");
        assertThat(origins.at("/files/3/1").asString())
                .isEqualTo("Personalförteckning ur HR-systemet, mottagen 12 jan 2024 (leverans 2)");
        JsonNode listade = origins.at("/tables/table-listade-aldersgrupp");
        assertThat(listade.at("/code").asString()).isEqualTo("Kod L3X9.");
        assertThat(listade.at("/origins").size()).isEqualTo(1);
        assertThat(listade.has("rows")).isFalse();
        JsonNode analysis = origins.at("/tables/table-kostnadsanalys");
        assertThat(analysis.at("/rows/1").toString()).isEqualTo("[0,0,0,1]");
        assertThat(analysis.at("/origins/1/missing").asString()).isEqualTo("Saknas: går inte att beräkna.");
    }

    @Test
    void the_page_of_the_run_lists_the_tables_and_charts_of_every_report() throws IOException {
        page();
        Document run = read("index.html");

        assertThat(run.select("#report-regionstyrelsen li a").eachAttr("href"))
                .hasSize(7)
                .contains(
                        "regionstyrelsen/index.html#table-listade-aldersgrupp",
                        "regionstyrelsen/index.html#chart-listade-staplar");
        assertThat(run.select("#report-regionstyrelsen li").first().attr("data-more"))
                .contains("80 år och äldre", "Antalet listade var");
        assertThat(run.select("select")).as("one report needs no choice").isEmpty();
    }

    private Document page() throws IOException {
        new Publication(output).publish(Samples.run("r1"), List.of(Samples.fullReport(Messages.SWEDISH)));
        return read("regionstyrelsen/index.html");
    }

    private Document read(String file) throws IOException {
        return Jsoup.parse(Files.readString(output.resolve("2024-12").resolve(file)));
    }
}
