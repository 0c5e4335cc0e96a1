package se.underlag.finding;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceLocation;

/** One finding of each kind, as the samples would give it with a fault in them. A new code needs a line here. */
public final class FindingExamples {

    private static final Map<FindingCode, List<Object>> ARGUMENTS = Map.ofEntries(
            entry(FindingCode.FILE_EMPTY, List.of()),
            entry(FindingCode.FILE_ENCRYPTED, List.of()),
            entry(FindingCode.FILE_KIND_NOT_READ, List.of("@kind.XLSB", "@kind.XLSB.todo")),
            entry(FindingCode.FILE_DAMAGED, List.of("@damage.ARCHIVE", "")),
            entry(FindingCode.FILE_UNSAFE, List.of()),
            entry(FindingCode.FILE_NOT_OPENED, List.of("@open.DENIED")),
            entry(FindingCode.TEXT_ENCODING, List.of("UTF-8")),
            entry(FindingCode.SOURCE_UNKNOWN, List.of(List.of("huvudbok", "investeringar", "listade", "personal"))),
            entry(
                    FindingCode.COLUMN_MISSING,
                    List.of(List.of("Yrkesgrupp", "AID-grupp", "Befattningsgrupp"), "Yrkesgupp", "personal")),
            entry(FindingCode.SHEET_HIDDEN, List.of("personal")),
            entry(FindingCode.SOURCE_AMBIGUOUS, List.of(List.of("listade", "tillganglighet"))),
            entry(FindingCode.COLUMN_TWICE, List.of("Korttidsfrånvaro tim")),
            entry(FindingCode.PERIOD_NOT_FOUND, List.of(List.of("Per: …", "@place.file"))),
            entry(FindingCode.ORGANISATION_NOT_FOUND, List.of(List.of("Förvaltning: …", "@place.sheet"))),
            entry(FindingCode.UNIT_NOT_FOUND, List.of("Utfall")),
            entry(FindingCode.NO_ROWS, List.of()),
            entry(FindingCode.NOT_A_NUMBER, List.of("tjugotvå", "Korttidsfrånvaro tim")),
            entry(FindingCode.NUMBER_AMBIGUOUS, List.of("1.544", "Schematid tim")),
            entry(FindingCode.NOT_A_PERIOD, List.of("2024-13", "Period")),
            entry(FindingCode.YEAR_MISSING, List.of("jan", "Period")),
            entry(FindingCode.ERROR_CELL, List.of("#DIV/0!", "Sysselsättningsgrad %")),
            entry(FindingCode.UNCALCULATED_CELL, List.of("Sysselsättningsgrad %")),
            entry(FindingCode.VALUE_MISSING, List.of("Kön")),
            entry(FindingCode.CODE_UNKNOWN, List.of("Handlegare", "yrkesgrupp", "Handläggare")),
            entry(
                    FindingCode.ORGANISATION_OUTSIDE,
                    List.of("Regionservice", "Regionkansliet", "personal.xlsx › Anställningar › A2")),
            entry(FindingCode.NOT_WHOLE, List.of("144,5", "Antal listade")),
            entry(FindingCode.NOT_THE_SAME, List.of("Haga vårdcentral", "Norr", "Örebro", "Länsdel", 6)),
            entry(FindingCode.OUT_OF_RANGE, List.of("175 %", "Sysselsättningsgrad %", "0 %", "100 %")),
            entry(FindingCode.DUPLICATE, List.of(List.of("Staben HR", "2024-03", "Kvinna"), 6)),
            entry(FindingCode.PERIOD_OUTSIDE, List.of("2024-03", "Period 202401-202402", "huvudbok_2024.csv › A2")),
            entry(FindingCode.PERIOD_INCOMPLETE, List.of(List.of("2024-03", "2024-04"), "Period 202401-202412")),
            entry(FindingCode.ROW_CUT_OFF, List.of(3, 7)),
            entry(
                    FindingCode.PERIOD_CONFLICT,
                    List.of(
                            "Per: 2024-12-31",
                            "personal_2023-12.xlsx › Anställningar › A3",
                            "personal_2023-12.xlsx",
                            "personal_2023-12.xlsx")),
            entry(FindingCode.TOTAL_DIFFERS, List.of("−321,75", "−320,75", "−1", "Utfall")),
            entry(FindingCode.TOTAL_OF_NOTHING, List.of("Summa Privata vårdgivarna")),
            entry(FindingCode.LOOKS_LIKE_FRACTIONS, List.of("Sysselsättningsgrad %")),
            entry(FindingCode.TOTAL_NOT_CHECKED, List.of("Summa ansvar 70")),
            entry(FindingCode.MORE_OF_THE_SAME, List.of(700, "Handlegare", "CODE_UNKNOWN")),
            entry(FindingCode.NOT_QUALITY_ASSURED, List.of("Nej")),
            entry(FindingCode.PERSONAL_NUMBER, List.of("@place.cell", "")),
            entry(
                    FindingCode.CONFLICTING_DELIVERIES,
                    List.of(
                            List.of("sjukfranvaro_ny.xlsx"),
                            "Sjukfrånvaro ur personalsystemet",
                            "Regionkansliet",
                            "2024",
                            12,
                            "Sjukfrånvaro, korttid, timmar, Kvinnor, Staben HR, jan 2024: 10,59 / 11,59")),
            entry(FindingCode.FILE_WITHDRAWN, List.of("2025-01-20", "12", "")),
            entry(
                    FindingCode.OLDER_THAN_FORMER,
                    List.of("2025-01-10", "2025-01-14", "sjukfranvaro_regionkansliet_2024.xlsx")));

    private FindingExamples() {}

    /** The example of a code, in a cell. */
    public static Finding of(FindingCode code) {
        List<Object> arguments = ARGUMENTS.get(code);
        if (arguments == null) {
            throw new AssertionError("FindingExamples has no arguments for " + code);
        }
        return new Finding(
                code, SourceLocation.of("personal.xlsx", "Anställningar", new CellAddress(16, 8)), arguments);
    }

    /** One of each, in the order of the codes. */
    public static List<Finding> all() {
        return Stream.of(FindingCode.values()).map(FindingExamples::of).toList();
    }
}
