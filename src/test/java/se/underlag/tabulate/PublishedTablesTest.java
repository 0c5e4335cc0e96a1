package se.underlag.tabulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.underlag.series.MissingReason;
import se.underlag.wording.Typography;

/** The project's own tables over the sample exports, against the figures that were published. */
class PublishedTablesTest {

    private static final Path REFERENCE = Path.of("../shared/reference");
    private static final List<Tabulator> MADE = new ArrayList<>();

    @BeforeAll
    static void readTheSamples() {
        assumeTrue(Files.isDirectory(SampleExports.FOLDER), "the sample exports are not here: ../shared/exports");
        MADE.add(new Tabulator(Region.vocabulary(), Region.SOURCES, SampleExports.read(), Region.SV));
    }

    private static Table table(String id, String organisation) {
        return MADE.get(0).tabulate(TableYaml.project(id), organisation, YearMonth.of(2024, 12));
    }

    @ParameterizedTest
    @CsvSource({
        "arsarbetare-avtalad, regionkansliet",
        "arsarbetare-netto, regionkansliet",
        "arsarbetare-netto, regionstyrelsen",
        "sjukfranvaro, regionkansliet",
        "lonekostnad, regionkansliet",
        "lonekostnad, regionstyrelsen",
        "kostnadsanalys, regionkansliet",
        "kostnadsanalys, regionstyrelsen",
        "resultatrapport, regionstyrelsen",
        "investeringar, regionstyrelsen",
        "listade-aldersgrupp, regionen"
    })
    void every_published_figure_comes_out_digit_for_digit(String id, String organisation) throws IOException {
        Map<String, String> made = new HashMap<>();
        Table table = table(id, organisation);
        for (Table.Row row : table.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                String key = row.plainLabel() + ";" + table.columns().get(i).heading();
                made.put(
                        Typography.plain(key),
                        Typography.plain(row.cells().get(i).display()));
            }
        }
        List<String> published = Files.readAllLines(REFERENCE.resolve(id + ".csv"), StandardCharsets.UTF_8);
        SoftAssertions figures = new SoftAssertions();
        for (String line : published.subList(1, published.size())) {
            String[] parts = line.split(";");
            String key = parts[1] + ";" + parts[2];
            figures.assertThat(made).as(line).containsEntry(key, parts[3]);
        }
        figures.assertAll();
        assertThat(published).hasSizeGreaterThan(3);
    }

    @Test
    void rows_stand_in_the_published_order() throws IOException {
        List<String> published = Files.readAllLines(REFERENCE.resolve("resultatrapport.csv")).stream()
                .skip(1)
                .map(line -> line.split(";")[1])
                .distinct()
                .toList();

        assertThat(table("resultatrapport", "regionstyrelsen").rows())
                .extracting(Table.Row::plainLabel)
                .isEqualTo(published);
    }

    @Test
    void what_is_not_quality_assured_has_no_figures_and_says_why() {
        Table table = table("tillganglighet", "regionen");

        assertThat(table.rows()).extracting(Table.Row::id).containsExactly("kontakter", "bedomda", "andel");
        for (Table.Row row : table.rows()) {
            assertThat(row.cells())
                    .extracting(Table.Cell::status)
                    .containsExactly(
                            "missing:not-quality-assured", "missing:not-delivered", "missing:not-quality-assured");
            assertThat(row.cells()).extracting(Table.Cell::display).containsOnly("–");
            assertThat(row.cells().get(0).notes()).containsExactly(0);
            assertThat(row.cells().get(0).sources()).hasSize(1);
        }
        assertThat(table.notes())
                .containsExactly(
                        "Uppgift saknas: inte kvalitetssäkrad (Medicinsk bedömning ur Cosmic, jan–dec 2024).",
                        "Uppgift saknas: inget har levererats för Regionen, jan–dec 2023.");
    }

    @Test
    void the_growth_of_last_year_is_missing_where_the_year_before_it_was_not_delivered() {
        Table table = table("lonekostnad", "regionkansliet");

        Table.Cell cell = table.rows().get(0).cells().get(3);
        assertThat(table.columns()).extracting(Table.Column::id).doesNotContain("before-2");
        assertThat(cell.figure().value()).isEmpty();
        assertThat(cell.status()).isEqualTo("missing:" + MissingReason.NOT_DELIVERED.code());
        assertThat(table.notes())
                .containsExactly("Uppgift saknas: Belopp har inte levererats för Regionkansliet, jan–dec 2022.");
    }

    @Test
    void shares_per_part_of_the_county_are_of_the_part() {
        Table table = table("listade-lansdel", "regionen");

        assertThat(table.columns()).extracting(Table.Column::id).contains("now/orebro", "share/totalt");
        Table.Row sum = table.row("summa").orElseThrow();
        assertThat(sum.cells().get(4).display()).isEqualTo("308\u00A0470");
        assertThat(sum.cells().get(9).display()).isEqualTo("100,0\u00A0%");
        // 15 319 of 308 470 are 0-4 years old: 4.966 %.
        assertThat(table.row("0-4").orElseThrow().cells().get(9).display()).isEqualTo("5,0\u00A0%");
    }

    @Test
    void the_example_of_the_guide_is_a_table_with_the_published_result() throws IOException {
        String guide = Files.readString(Path.of("docs/add-a-table.md"));
        int start = guide.indexOf("```yaml\n") + "```yaml\n".length();
        TableDefinition example = TableYaml.of(guide.substring(start, guide.indexOf("```", start)));

        Table table = MADE.get(0).tabulate(example, "regionstyrelsen", YearMonth.of(2024, 12));

        assertThat(table.title()).isEqualTo("Intäkter och kostnader per kontogrupp, Regionstyrelsen, jan–dec 2024");
        assertThat(Made.shown(table, "totalt")).startsWith("−2\u00A0869,0", "−2\u00A0867,3", "−2\u00A0957,5", "88,5");
        assertThat(table.notes()).containsExactly("Kostnader är negativa: en positiv avvikelse är ett överskott.");
    }
}
