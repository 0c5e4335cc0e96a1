package se.underlag.tabulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Code;
import se.underlag.series.CodeList;
import se.underlag.series.Measure;
import se.underlag.series.Names;
import se.underlag.series.Period;
import se.underlag.series.Vocabulary;
import se.underlag.store.Holdings;

/** The sample exports as holdings, read by a few lines that know each file; the importer reads them by definition. */
final class SampleExports {

    static final Path FOLDER = Path.of("../shared/exports");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

    private final Vocabulary vocabulary = Region.vocabulary();
    private final Stored stored = new Stored();
    private final Map<Figure, BigDecimal> sums = new LinkedHashMap<>();

    static Holdings read() {
        SampleExports exports = new SampleExports();
        exports.personal("hr/personal_regionkansliet_2024-12.xlsx", 1, 5, "2024-12-31", "1", 5, 6, 7, 8, 9);
        exports.personal("hr/personal_regionkansliet_2023-12.xls", 0, 1, "2023-12-31", "100", 4, 5, 6, 7, 8);
        exports.sickness();
        exports.ledger("ekonomi/huvudbok_regionstyrelsen_2024.xlsx", 4, 2024, "1");
        exports.ledger("ekonomi/huvudbok_regionstyrelsen_2023.xls", 1, 2023, "1000");
        exports.investments();
        exports.listed();
        exports.accessibility();
        return exports.stored.holdings();
    }

    private void personal(
            String file,
            int sheet,
            int header,
            String day,
            String percent,
            int group,
            int sex,
            int form,
            int degree,
            int leave) {
        stored.delivered("personal", "regionkansliet", Stored.day(day));
        BigDecimal scale = new BigDecimal(percent).movePointLeft(2);
        for (List<String> row : rows(file, sheet, header)) {
            String breakdown = "anstallningsform="
                    + (row.get(form).equals("Tv") ? "tillsvidare" : id("anstallningsform", row.get(form)))
                    + ";kon=" + (row.get(sex).startsWith("K") ? "kvinna" : "man")
                    + ";organisation=regionkansliet;yrkesgrupp=" + id("yrkesgrupp", row.get(group));
            BigDecimal share = number(row.get(degree)).multiply(scale);
            BigDecimal present = BigDecimal.ONE.subtract(number(row.get(leave)).multiply(scale));
            add("arsarbetare-avtalad", breakdown, Stored.day(day), Basis.OUTCOME, share);
            add("arsarbetare-netto", breakdown, Stored.day(day), Basis.OUTCOME, share.multiply(present));
        }
        hold();
    }

    private void sickness() {
        stored.delivered("sjukfranvaro", "regionkansliet", Stored.months("2024-01--2024-12"));
        for (List<String> row : rows("hr/sjukfranvaro_regionkansliet_2024.xlsx", 0, 4)) {
            String name = row.get(1).toLowerCase(Locale.ROOT).split(" ")[0];
            int month = MONTHS.indexOf(name);
            if (month >= 0) {
                hours(row, month + 1, 2024);
            }
        }
        hold();
        stored.delivered("sjukfranvaro", "regionkansliet", Stored.months("2023-01--2023-12"));
        for (List<String> row : lines("hr/sjukfranvaro_regionkansliet_2023.csv", Charset.forName("windows-1252"), 1)) {
            hours(row.subList(1, row.size()), Integer.parseInt(row.get(2).substring(5)), 2023);
        }
        hold();
    }

    private void hours(List<String> row, int month, int year) {
        Period period = Stored.months("%d-%02d".formatted(year, month));
        String breakdown = "kon=" + (row.get(2).startsWith("K") ? "kvinna" : "man") + ";organisation=regionkansliet";
        add("schemalagd-tid", breakdown, period, Basis.OUTCOME, number(row.get(3)));
        add("sjuk-kort", breakdown, period, Basis.OUTCOME, number(row.get(4)));
        add("sjuk-lang", breakdown, period, Basis.OUTCOME, number(row.get(5)));
    }

    private void ledger(String file, int header, int year, String factor) {
        stored.delivered("huvudbok", "regionstyrelsen", Period.Months.ofYear(year));
        CodeList tree = vocabulary.codeLists().get("organisation");
        for (List<String> row : rows(file, 0, header)) {
            if (row.get(0).matches("\\d{6}")) {
                Code area = tree.find(row.get(2)).orElseThrow();
                String unit = tree.findUnder(area, row.get(3)).orElse(area).id();
                String breakdown = "konto=" + row.get(5) + ";organisation=" + unit;
                Period month = Stored.months(
                        row.get(0).substring(0, 4) + "-" + row.get(0).substring(4));
                add(
                        "belopp",
                        breakdown,
                        month,
                        Basis.OUTCOME,
                        number(row.get(7)).multiply(new BigDecimal(factor)));
                add("belopp", breakdown, month, Basis.BUDGET, number(row.get(8)).multiply(new BigDecimal(factor)));
            }
        }
        hold();
    }

    private void investments() {
        stored.delivered("investeringar", "regionstyrelsen", Period.Months.ofYear(2024));
        for (List<String> row : rows("ekonomi/investeringar_regionstyrelsen_2024.xlsx", 0, 1)) {
            if (!row.get(0).equals("Summa")) {
                String breakdown = "investeringsslag=" + id("investeringsslag", row.get(0));
                BigDecimal million = new BigDecimal(1_000_000);
                add(
                        "investeringar",
                        breakdown,
                        Period.Months.ofYear(2024),
                        Basis.OUTCOME,
                        number(row.get(1)).multiply(million));
                add(
                        "investeringar",
                        breakdown,
                        Period.Months.ofYear(2024),
                        Basis.BUDGET,
                        number(row.get(2)).multiply(million));
                add(
                        "investeringar",
                        breakdown,
                        Period.Months.ofYear(2023),
                        Basis.OUTCOME,
                        number(row.get(3)).multiply(million));
            }
        }
        hold();
    }

    private void listed() {
        stored.delivered("listade", "regionen", Stored.day("2024-12-31"));
        for (List<String> row : lines("cosmic/listade_2024-12.csv", StandardCharsets.UTF_8, 5)) {
            if (row.size() > 3 && row.get(2).matches("\\d+")) {
                int age = Integer.parseInt(row.get(2));
                String group = age < 5 ? "0-4" : age < 65 ? "5-64" : age < 80 ? "65-79" : "80-";
                String breakdown = "aldersgrupp=" + group + ";lansdel=" + id("lansdel", row.get(1));
                add("listade", breakdown, Stored.day("2024-12-31"), Basis.OUTCOME, number(row.get(3)));
            }
        }
        hold();
        stored.delivered("listade", "regionen", Stored.day("2023-12-31"));
        for (List<String> row : rows("cosmic/listade_2023-12.xlsx", 1, 1)) {
            String breakdown = "aldersgrupp=" + id("aldersgrupp", row.get(2)) + ";lansdel=" + id("lansdel", row.get(1));
            add("listade", breakdown, Stored.day("2023-12-31"), Basis.OUTCOME, number(row.get(3)));
        }
        hold();
    }

    private void accessibility() {
        stored.notAssured("tillganglighet", "regionen", Stored.months("2024-01--2024-12"));
        for (List<String> row : lines("cosmic/tillganglighet_2024.csv", StandardCharsets.UTF_8, 5)) {
            add("kontakter", "", Stored.months(row.get(1)), Basis.OUTCOME, number(row.get(2)));
            add("bedomda-inom-3-dagar", "", Stored.months(row.get(1)), Basis.OUTCOME, number(row.get(3)));
        }
        hold();
    }

    private void add(String series, String breakdown, Period period, Basis basis, BigDecimal number) {
        sums.merge(new Figure(series, breakdown, period, basis), number, BigDecimal::add);
    }

    private void hold() {
        sums.forEach((figure, sum) -> stored.held(
                figure.series(),
                Breakdown.ofKey(figure.breakdown()).key(),
                figure.period(),
                figure.basis(),
                Measure.of(sum)));
        sums.clear();
    }

    private String id(String dimension, String name) {
        return vocabulary
                .codeLists()
                .get(dimension)
                .find(Names.cleaned(name))
                .orElseThrow()
                .id();
    }

    private static BigDecimal number(String text) {
        String digits = text.replaceAll("[\\s\\u00A0]", "").replace(',', '.');
        return digits.isEmpty() || digits.equals("-") ? BigDecimal.ZERO : new BigDecimal(digits);
    }

    private static List<List<String>> lines(String file, Charset charset, int skip) {
        try {
            return Files.readAllLines(FOLDER.resolve(file), charset).stream()
                    .skip(skip)
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> rows(String file, int sheet, int header) {
        try (Workbook workbook = WorkbookFactory.create(FOLDER.resolve(file).toFile(), null, true)) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : workbook.getSheetAt(sheet)) {
                if (row.getRowNum() >= header) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < 12; i++) {
                        cells.add(text(row.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
                    }
                    rows.add(cells);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? new BigDecimal(cell.getNumericCellValue(), new MathContext(15))
                        .stripTrailingZeros()
                        .toPlainString()
                : cell.toString().strip();
    }

    private record Figure(String series, String breakdown, Period period, Basis basis) {}
}
