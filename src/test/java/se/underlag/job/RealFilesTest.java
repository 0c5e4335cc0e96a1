package se.underlag.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other people's files, read with definitions alone, give the figures that an independent program got out of them. */
class RealFilesTest {

    private static final Path REAL = Path.of("../shared/real");

    @TempDir
    Path folder;

    private Map<String, WholeJob.Figure> figures(String inbox, YearMonth asOf, String report) {
        assumeTrue(Files.isDirectory(REAL), "needs ../shared/real, other people's files");
        WholeJob job = new WholeJob(Path.of("src/test/resources/real-jobs"), folder);
        RunReport run = job.run(REAL.resolve(inbox), Optional.of(asOf));
        assertThat(run.files()).isNotEmpty().allMatch(FileResult.Stored.class::isInstance);
        return job.figures(asOf, report);
    }

    private static void same(WholeJob.Figure figure, String expected, String what) {
        BigDecimal value = new BigDecimal(figure.value()).setScale(6, RoundingMode.HALF_UP);
        assertThat(value).as(what).isEqualByComparingTo(expected);
    }

    /** There changes are computed from sums rounded to six decimals, here from unrounded ones. */
    private static void nearly(WholeJob.Figure figure, String expected, String what) {
        assertThat(new BigDecimal(figure.value()))
                .as(what)
                .isCloseTo(new BigDecimal(expected), within(new BigDecimal("0.00001")));
    }

    @Test
    void the_english_workforce_by_staff_group_and_role() throws IOException {
        Map<String, WholeJob.Figure> figures = figures("workforce-nhs", YearMonth.of(2022, 9), "nhs");
        List<CSVRecord> groups = WholeJob.csv(REAL.resolve("expected/workforce-nhs_staff_group.csv"));
        for (CSVRecord group : groups) {
            String row = "fte-staff-group;" + group.get("STAFF_GROUP") + ";";
            same(figures.get(row + "september 2021"), group.get("2021-09"), row);
            same(figures.get(row + "september 2022"), group.get("2022-09"), row);
            nearly(figures.get(row + "Förändring"), group.get("förändring"), row);
            nearly(figures.get(row + "Förändring %"), group.get("förändring %"), row);
        }
        List<CSVRecord> roles = WholeJob.csv(REAL.resolve("expected/workforce-nhs_staff_role.csv"));
        String table = Files.readString(folder.resolve("output/2022-09/nhs/tables/fte-staff-role.html"));
        for (CSVRecord role : roles) {
            String row = "fte-staff-role;" + role.get("STAFF_ROLE") + ";";
            same(figures.get(row + "september 2021"), role.get("2021-09"), row);
            same(figures.get(row + "september 2022"), role.get("2022-09"), row);
            nearly(figures.get(row + "Förändring"), role.get("förändring"), row);
            if (role.get("förändring %").isEmpty()) {
                assertThat(figures.get(row + "Förändring %").status()).isEqualTo("missing:not-applicable");
            } else {
                nearly(figures.get(row + "Förändring %"), role.get("förändring %"), row);
            }
            assertThat(marked(table, role.get("STAFF_ROLE")))
                    .as("%s is marked %s", role.get("STAFF_ROLE"), role.get("anm"))
                    .isEqualTo(!role.get("anm").isEmpty());
        }
        assertThat(groups).hasSize(4);
        assertThat(roles).hasSizeGreaterThan(25);
        assertThat(table).contains("Ny: ", "Upphörd: ");
    }

    /** True where a note is referred to right after the label of a row. */
    private static boolean marked(String html, String label) {
        int at = html.indexOf(">" + label.replace("&", "&amp;"));
        assertThat(at).as("%s is a row", label).isPositive();
        String cell = html.substring(at, html.indexOf("</th>", at));
        return cell.contains("<sup");
    }

    @Test
    void a_norwegian_ledger_with_outcome_and_two_budgets() {
        Map<String, WholeJob.Figure> figures = figures("ledger-sogndal", YearMonth.of(2013, 12), "sogndal");
        List<CSVRecord> expected = WholeJob.csv(REAL.resolve("expected/ledger-sogndal_ansvar.csv"));
        assertThat(expected).hasSizeGreaterThan(100);
        for (CSVRecord line : expected) {
            String row = "belopp-ansvar;" + line.get("ansvar_tekst").strip().replaceAll(" +", " ") + ";";
            for (String column : List.of("rekneskap_2011", "budsjett_2012", "budsjett_2013")) {
                assertThat(figures).containsKey(row + column);
                same(figures.get(row + column), line.get(column), row + column);
            }
        }
    }

    @Test
    void units_without_a_count_are_missing_and_the_total_says_so() throws IOException {
        Map<String, WholeJob.Figure> figures = figures("listade-vgr", YearMonth.of(2014, 12), "vgr");
        assertThat(figures.values().stream().filter(figure -> figure.status().equals("missing:not-delivered")))
                .hasSize(12);
        assertThat(figures.values().stream().filter(figure -> figure.status().equals("ok")))
                .hasSize(193);
        assertThat(figures.get("listade-enhet;Summa;Antal").value()).isEqualTo("1570557");
        assertThat(Files.readString(folder.resolve("output/2014-12/vgr/tables/listade-enhet.csv")))
                .contains("12");
    }
}
