package se.underlag.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.tabulate.Table;

class TableCsvTest {

    @TempDir
    Path output;

    @Test
    void a_table_is_headings_figures_and_after_an_empty_line_what_it_is_about() throws IOException {
        assertThat(published(Samples.listade()))
                .isEqualTo(
                        """
                        \uFEFFÅldersgrupp;Antal listade december 2023;Antal listade december 2024;Differens i antal;Differens i % per åldersgrupp
                        0-4 år;15929;15319;-610;-3,8%
                        5-64 år;224640;224780;140;0,1%
                        65-79 år;48546;47974;-572;-1,2%
                        80 år och äldre;19073;20397;1324;6,9%
                        Summa;308188;308470;282;0,1%

                        Listade per åldersgrupp, december 2024 och 2023
                        Källa: Listade ur Cosmic, filer mottagna 9 jan 2025 och 11 jan 2024.
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void a_missing_figure_is_a_hyphen_and_its_note_says_what_it_is_about() throws IOException {
        assertThat(published(Samples.kostnadsanalys()))
                .contains("Jour och beredskap;-0,2;0,0;-0,2;-\r\n")
                .contains("Jour och beredskap, Förändring %: Ingen procentuell förändring");
    }

    @Test
    void headings_of_several_rows_become_one_and_indented_rows_begin_with_spaces() throws IOException {
        assertThat(published(Samples.arsarbetare()))
                .startsWith("\uFEFFYrkesgrupp;31 dec 2024 / Kvinnor;31 dec 2024 / Män;");
        assertThat(published(Samples.resultat())).contains("\"  Vårdval Hälsoval\";-1205,1;");
    }

    private String published(Table table) throws IOException {
        new Publication(output).publish(Samples.run("r1"), List.of(Samples.reportOf(table)));
        return Files.readString(output.resolve("2024-12/prov/tables/" + table.id() + ".csv"));
    }
}
