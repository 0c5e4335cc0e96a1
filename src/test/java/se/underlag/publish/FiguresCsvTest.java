package se.underlag.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.series.Unit;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.RowKind;
import se.underlag.tabulate.Table.SourceNote;

class FiguresCsvTest {

    @TempDir
    Path output;

    @Test
    void the_columns_are_those_that_others_read() throws IOException {
        assertThat(lines(Samples.listade()).get(0)).isEqualTo("table;row;column;value;display;unit;status;source");
    }

    @Test
    void excel_is_told_that_it_is_utf_8_and_lines_end_as_csv_has_them() throws IOException {
        String text = published(Samples.listade());
        assertThat(text).startsWith("report;table;").endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void a_figure_has_its_unrounded_value_beside_what_is_shown() throws IOException {
        assertThat(lines(Samples.kostnadsanalys()))
                .contains("kostnadsanalys;Månadslöner;Utfall, mnkr;-59.527;-59,5;mnkr;ok;7 huvudbok_2024.xlsx")
                .contains("kostnadsanalys;Månadslöner;Förändring %;-2.7368386;-2,7;%;ok;7 huvudbok_2024.xlsx");
    }

    @Test
    void a_missing_figure_has_no_value_and_says_why() throws IOException {
        assertThat(lines(Samples.tillganglighet()))
                .contains("tillganglighet;Samtliga;2024 / Andel, %;;-;%;missing:not-quality-assured;"
                        + "9 tillganglighet_2024.csv")
                .contains("tillganglighet;Samtliga;2024 / Antal;;-;antal;suppressed;9 tillganglighet_2024.csv");
    }

    @Test
    void what_stands_in_parentheses_has_a_line_of_its_own() throws IOException {
        Table.Cell before = Samples.cell("2", Unit.of("antal"), 0, List.of());
        Table.Cell now = Samples.cell("3", Unit.of("antal"), 0, List.of());
        Table.Cell both = new Table.Cell(
                now.figure(),
                now.display(),
                now.unit(),
                now.decimals(),
                now.notes(),
                now.sources(),
                false,
                Table.Mark.NONE,
                Optional.of(before));
        Table.Column lastYear = Samples.column("green-before", Table.ColumnRole.BEFORE, "Grön fg år");
        Table table = new Table(
                "prov",
                "Prov",
                "Mål",
                "2024",
                List.of(new Table.Column(
                        "green",
                        List.of("Grön"),
                        Table.ColumnRole.NOW,
                        new Table.Content.Untold(),
                        Optional.of(lastYear))),
                List.of(
                        Samples.row(0, RowKind.DATA, "A", List.of(both)),
                        Samples.row(0, RowKind.DATA, "B", List.of(now))),
                List.of(),
                List.of());

        assertThat(lines(table).stream().skip(1).map(line -> line.substring(0, line.indexOf(";antal"))))
                .containsExactly("prov;A;Grön;3;3", "prov;A;Grön fg år;2;2", "prov;B;Grön;3;3");
        assertThat(Files.readString(output.resolve("2024-12/prov/tables/prov.csv")))
                .contains("Mål;Grön;Grön fg år\r\nA;3;2\r\nB;3;\r\n");
        assertThat(Files.readString(output.resolve("2024-12/prov/tables/prov.html")))
                .contains("3\u00A0(2)");
    }

    @Test
    void keys_are_written_with_what_a_keyboard_has() throws IOException {
        assertThat(lines(Samples.listade()))
                .contains("listade-aldersgrupp;0-4 år;Differens i % per åldersgrupp;-3.8;-3,8 %;%;ok;"
                        + "3 listade_2024-12.csv | 4 listade_2023-12.xlsx");
        assertThat(lines(Samples.arsarbetare()))
                .anyMatch(line -> line.startsWith("arsarbetare-avtalad;Handläggare;Förändring / Totalt;-12.8;-12,8;"));
        assertThat(lines(Samples.resultat()))
                .anyMatch(line -> line.startsWith("resultatrapport;- Vårdval Hälsoval;Utfall 2024;-1205.1;-1 205,1;"))
                .anyMatch(line -> line.startsWith(
                        "resultatrapport;Hälsovalsenheten;Förändring utfall 2024-2023;-50.9;-50,9;mnkr;ok;"));
    }

    @Test
    void the_listed_by_age_are_as_published() throws IOException {
        Path reference = Path.of("..", "shared", "reference", "listade-aldersgrupp.csv");
        assumeThat(reference)
                .as("the published tables in ../shared/reference are not on this machine")
                .exists();
        List<String> published = Files.readAllLines(reference);
        List<String> keysAndDisplays = lines(Samples.listade()).stream()
                .map(line -> line.split(";"))
                .map(fields -> String.join(";", fields[0], fields[1], fields[2], fields[4]))
                .toList();
        assertThat(keysAndDisplays).containsExactlyElementsOf(published);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd()|' /C calc'!A0",
                "+SUM(A1:A9)",
                "-cmd|' /C calc'!A0",
                "@SUM(A1)",
                "  =1+1",
                "- =1+1",
                "- cmd|' /C calc'!A0",
                "- HYPERLINK(\"x\")"
            })
    void a_text_that_a_spreadsheet_would_run_is_told_to_be_a_text(String label) throws IOException {
        String second = lines(Samples.named("prov", label, "Prov")).get(1);
        String asField = "'" + label.replace("\"", "\"\"");
        assertThat(second).contains(asField).doesNotContain(";" + label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1+1", "\r=1+1", "\n=1+1"})
    void a_text_that_begins_with_a_tab_or_a_line_break_is_told_to_be_a_text(String label) throws IOException {
        assertThat(published(Samples.named("prov", label, "Prov"))).contains("prov;\"'" + label + "\";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vårdval Hälsoval", "AT/ST-läkare inom primärvården", "Lönekostnad (40-41)", "0-4 år"})
    void the_label_of_an_indented_row_keeps_its_hyphen(String label) throws IOException {
        Table one = Samples.named("prov", label, "Prov");
        Table indented = new Table(
                "prov",
                "Prov",
                "Rad",
                "2024",
                one.columns(),
                List.of(Samples.row(1, RowKind.DATA, label, one.rows().get(0).cells())),
                List.of(),
                List.of());
        assertThat(lines(indented).get(1)).startsWith("prov;- " + label + ";");
    }

    @Test
    void the_name_of_a_file_can_neither_run_nor_break_the_line() throws IOException {
        Table one = Samples.named("prov", "Rad", "Prov");
        Table table = new Table(
                "prov",
                "Prov",
                "Rad",
                "2024",
                one.columns(),
                List.of(Samples.row(
                        0, RowKind.DATA, "Rad", List.of(Samples.cell("1,0", Unit.of("antal"), 1, List.of(5L))))),
                List.of(),
                List.of(new SourceNote(5, "Prov", "=cmd()\n;\u0007.xlsx", "14 jan 2025")));
        assertThat(published(table)).endsWith(";ok;\"5 =cmd()\n;\uFFFD.xlsx\"\r\n");
    }

    @Test
    void a_field_with_a_semicolon_a_quote_or_a_line_break_is_quoted() throws IOException {
        assertThat(published(Samples.named("prov", "A;\"B\"\nC", "Prov")))
                .contains("prov;\"A;\"\"B\"\"\nC\";\"A;\"\"B\"\"\nC\";1.0;1,0;antal;ok;\r\n");
    }

    private List<String> lines(Table table) throws IOException {
        return Arrays.asList(published(table)
                .lines()
                .map(line -> line.substring(line.indexOf(';') + 1))
                .toArray(String[]::new));
    }

    private String published(Table table) throws IOException {
        new Publication(output).publish(Samples.run("r1"), List.of(Samples.reportOf(table)));
        return Files.readString(output.resolve("2024-12/prov/figures.csv"), StandardCharsets.UTF_8);
    }
}
