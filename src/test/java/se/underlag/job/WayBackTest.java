package se.underlag.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.series.SheetRows;
import se.underlag.tabulate.Operation;
import se.underlag.tabulate.Step;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.TracedTable;

/** The way back from every figure of the sample report leads to figures that give it, and to rows that hold them. */
class WayBackTest {

    private static final YearMonth DECEMBER = YearMonth.of(2024, 12);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Path SAMPLES = Path.of("input-samples");

    @TempDir
    static Path folder;

    private static final List<Session> SESSION = new ArrayList<>();
    private static final List<Tools> TOOLS = new ArrayList<>();

    @BeforeAll
    static void importTheSamples() throws Exception {
        new WholeJob(Path.of("jobs"), folder).run(SAMPLES, Optional.empty());
        Clock clock = Clock.fixed(WholeJob.NOW, ZoneId.of("Europe/Stockholm"));
        Rooms rooms = new DefinedRooms(clock);
        TOOLS.add(rooms.tools(Path.of("jobs"), Locale.forLanguageTag("sv")));
        SESSION.add(new Workplace(rooms, clock, length -> {}, data -> {}).enter(folder.resolve("data")));
    }

    @AfterAll
    static void leave() {
        SESSION.forEach(Session::close);
        SESSION.clear();
        TOOLS.clear();
    }

    private static TracedTable trace(ShownTable table) {
        return TOOLS.get(0)
                .tracing()
                .trace(table, SESSION.get(0).ledger().deliveries().holdings(), DECEMBER)
                .orElseThrow();
    }

    private static List<ShownTable> tables(String report) {
        return TOOLS.get(0).tracing().tables().stream()
                .filter(table -> table.report().equals(report))
                .toList();
    }

    /** A step with the rows of its values. */
    private static Step step(String table, String row, String column) {
        TracedTable traced = tables("regionstyrelsen").stream()
                .filter(shown -> shown.table().equals(table))
                .map(WayBackTest::trace)
                .findFirst()
                .orElseThrow();
        Step step = traced.step(
                        traced.table().row(row).orElseThrow(),
                        traced.table().column(column).orElseThrow())
                .orElseThrow();
        return new Sources(SESSION.get(0).ledger(), TOOLS.get(0).naming()).withRows(step);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "regionstyrelsen",
                "regionstyrelsen-mal-och-budget",
                "regionkansliet",
                "halso-och-sjukvardsnamnden",
                "servicenamnden"
            })
    void the_operands_of_every_figure_give_the_figure_that_is_published(String report) {
        Map<String, CSVRecord> published = new HashMap<>();
        WholeJob.csv(folder.resolve("output/2024-12/" + report + "/figures.csv"))
                .forEach(line ->
                        published.put(line.get("table") + ";" + line.get("row") + ";" + line.get("column"), line));
        SoftAssertions figures = new SoftAssertions();
        int compared = 0;
        for (ShownTable shown : tables(report)) {
            TracedTable traced = trace(shown);
            for (Table.Row row : traced.table().rows()) {
                for (Table.Column column : traced.table().columns()) {
                    Table.Cell cell = row.cells().get(traced.table().indexOf(column));
                    Optional<Step> step = traced.step(row, column);
                    if (step.isEmpty()) {
                        continue;
                    }
                    CSVRecord line =
                            published.get(plain(shown.table() + ";" + row.plainLabel() + ";" + column.heading()));
                    figures.assertThat(line)
                            .as("%s, %s, %s", shown.table(), row.label(), column.heading())
                            .isNotNull();
                    String expected = computed(step.get())
                            .map(value -> value.divide(cell.unit().factor(), MathContext.DECIMAL128))
                            .map(WayBackTest::written)
                            .orElse("");
                    figures.assertThat(expected)
                            .as("%s, %s, %s", shown.table(), row.label(), column.heading())
                            .isEqualTo(
                                    line == null || line.get("value").isEmpty()
                                            ? ""
                                            : written(new BigDecimal(line.get("value"))));
                    compared++;
                }
            }
        }
        figures.assertAll();
        assertThat(compared).isGreaterThanOrEqualTo(report.equals("regionstyrelsen") ? 394 : 40);
    }

    /** Worked out by the definition of each operation, from the values that were delivered. */
    private static Optional<BigDecimal> computed(Step step) {
        if (step instanceof Step.Gathered gathered) {
            return gathered.measure().value().map(shown -> sum(gathered.parts()));
        }
        Step.Computed computed = (Step.Computed) step;
        List<Optional<BigDecimal>> operands =
                computed.operands().stream().map(WayBackTest::computed).toList();
        if (operands.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        BigDecimal a = operands.get(0).orElseThrow();
        BigDecimal b = operands.get(operands.size() - 1).orElseThrow();
        return switch (computed.operation()) {
            case SUM -> operands.stream().map(Optional::orElseThrow).reduce(BigDecimal::add);
            case DIFFERENCE -> Optional.of(a.subtract(b));
            case OPPOSITE -> Optional.of(a.negate());
            case PERCENT_CHANGE ->
                b.signum() == 0
                        ? Optional.empty()
                        : Optional.of(a.subtract(b).multiply(HUNDRED).divide(b, MathContext.DECIMAL128));
            case SHARE ->
                b.signum() == 0
                        ? Optional.empty()
                        : Optional.of(a.multiply(HUNDRED).divide(b, MathContext.DECIMAL128));
        };
    }

    /** A unit that lacks a value for one month does not count at all: eleven months are no year. */
    private static BigDecimal sum(List<Step.Part> parts) {
        Map<String, List<Step.Part>> units =
                parts.stream().collect(Collectors.groupingBy(part -> part.organisation() + part.breakdown()));
        return units.values().stream()
                .filter(unit ->
                        unit.stream().allMatch(part -> part.measure().value().isPresent()))
                .flatMap(List::stream)
                .map(part -> part.measure().value().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As far as both ways of computing agree on the last digit. */
    private static String written(BigDecimal value) {
        return value.round(new MathContext(25)).stripTrailingZeros().toPlainString();
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u2212', '-').replace('\u2013', '-');
    }

    @Test
    void every_kind_of_computation_is_followed_back() {
        Set<Operation> seen = EnumSet.noneOf(Operation.class);
        TOOLS.get(0).tracing().tables().forEach(shown -> {
            TracedTable traced = trace(shown);
            traced.table().rows().forEach(row -> traced.table().columns().forEach(column -> traced.step(row, column)
                    .ifPresent(step -> note(step, seen))));
        });
        assertThat(seen).containsExactlyInAnyOrder(Operation.values());
    }

    private static void note(Step step, Set<Operation> seen) {
        if (step instanceof Step.Computed computed) {
            seen.add(computed.operation());
            computed.operands().forEach(operand -> note(operand, seen));
        }
    }

    @Test
    void what_must_not_be_published_is_not_told_by_its_parts_either() {
        Step.Computed share = (Step.Computed) step("tillganglighet", "andel", "now");
        assertThat(share.operands()).allSatisfy(operand -> {
            Step.Gathered gathered = (Step.Gathered) operand;
            assertThat(gathered.parts())
                    .hasSize(336)
                    .noneMatch(part -> part.measure().value().isPresent());
            assertThat(gathered.deliveries()).hasSize(1);
        });
    }

    @Test
    void the_rows_of_a_register_are_those_of_the_group_and_give_its_sum() throws IOException {
        Step.Gathered gathered = (Step.Gathered) step("arsarbetare-avtalad", "handlaggare", "now/kvinna");
        List<List<String>> rows = new ArrayList<>();
        for (Step.Part part : gathered.parts()) {
            List<List<String>> own = rows("hr/personal_regionkansliet_2024-12.xlsx", part);
            assertThat(own).hasSize(part.origin().rows()).allSatisfy(row -> {
                assertThat(row.get(5).strip()).isEqualToIgnoringCase("Handläggare");
                assertThat(row.get(6)).startsWith("K");
                assertThat(row.get(7)).startsWith("Tillsvidare");
            });
            assertThat(sum(own, 8).divide(HUNDRED))
                    .isEqualByComparingTo(part.measure().value().orElseThrow());
            rows.addAll(own);
        }
        assertThat(sum(rows, 8).divide(HUNDRED))
                .isEqualByComparingTo(gathered.measure().value().orElseThrow());
        assertThat(rows).hasSizeGreaterThan(5);
    }

    @Test
    void the_rows_of_a_ledger_in_thousands_give_the_amounts_in_kronor() throws IOException {
        Step.Gathered gathered = (Step.Gathered) step("kostnadsanalys", "overtid", "before");
        List<List<String>> rows = new ArrayList<>();
        for (Step.Part part : gathered.parts()) {
            List<List<String>> own = rows("ekonomi/huvudbok_regionstyrelsen_2023.xls", part);
            assertThat(own).isNotEmpty().allSatisfy(row -> assertThat(row.get(5))
                    .startsWith(part.breakdown().code("konto").orElseThrow()));
            rows.addAll(own);
        }
        assertThat(sum(rows, 7).movePointRight(3))
                .isEqualByComparingTo(gathered.measure().value().orElseThrow());
        assertThat(rows).hasSize(12);
    }

    @Test
    void the_rows_of_csv_files_are_their_lines() throws IOException {
        Step.Gathered listed = (Step.Gathered) step("listade-aldersgrupp", "65-79", "now");
        List<String> lines = Files.readAllLines(SAMPLES.resolve("cosmic/listade_2024-12.csv"), StandardCharsets.UTF_8);
        for (Step.Part part : listed.parts()) {
            List<String[]> own = numbers(part)
                    .map(number -> lines.get(number - 1).split(";"))
                    .toList();
            assertThat(own).hasSize(15).allSatisfy(line -> {
                assertThat(Integer.parseInt(line[2])).isBetween(65, 79);
                assertThat(line[0]).isEqualTo(own.get(0)[0]);
            });
            assertThat(own.stream().mapToInt(line -> Integer.parseInt(line[3])).sum())
                    .isEqualTo(part.measure().value().orElseThrow().intValueExact());
        }
        assertThat(listed.parts()).hasSize(28);

        Step.Gathered hours = (Step.Gathered) step("sjukfranvaro", "kort-timmar", "before/man");
        List<String> sickness = Files.readAllLines(
                SAMPLES.resolve("hr/sjukfranvaro_regionkansliet_2023.csv"), Charset.forName("windows-1252"));
        BigDecimal sum = hours.parts().stream()
                .flatMap(WayBackTest::numbers)
                .map(number -> sickness.get(number - 1).split(";"))
                .peek(line -> assertThat(line[3]).startsWith("M"))
                .map(line ->
                        new BigDecimal(line[5].replaceAll("[\\s\u00A0]", "").replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(hours.measure().value().orElseThrow());
    }

    private static Stream<Integer> numbers(Step.Part part) {
        return part.origin().known().stream()
                .flatMap(sheet -> sheet.ranges().stream())
                .flatMap(range -> Stream.iterate(range.first(), row -> row <= range.last(), row -> row + 1));
    }

    /** The cells of the rows that a value came from, as texts, read by a library that underlag does not read with. */
    private static List<List<String>> rows(String file, Step.Part part) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(SAMPLES.resolve(file).toFile(), null, true)) {
            for (SheetRows known : part.origin().known()) {
                Sheet sheet = workbook.getSheet(known.sheet());
                numbers(part).forEach(number -> rows.add(cells(sheet.getRow(number - 1))));
            }
        }
        return rows;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            Cell cell = row.getCell(i);
            cells.add(
                    cell == null
                            ? ""
                            : cell.getCellType() == CellType.NUMERIC
                                    ? new BigDecimal(String.valueOf(cell.getNumericCellValue()))
                                            .stripTrailingZeros()
                                            .toPlainString()
                                    : cell.toString());
        }
        return cells;
    }

    private static BigDecimal sum(List<List<String>> rows, int column) {
        return rows.stream()
                .map(row -> new BigDecimal(row.get(column)))
                .collect(Collectors.reducing(BigDecimal.ZERO, BigDecimal::add));
    }
}
