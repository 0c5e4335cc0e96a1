package se.underlag.correction;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.underlag.finding.FindingCode;
import se.underlag.validate.Exports;

/**
 * An export in order, and the same with a fault.
 *
 * @param code what is found
 * @param name the name of the file, without its ending
 */
record Fault(FindingCode code, String name, String good, String faulty) {

    private static final String MONTHS = Exports.HOURS.lines().findFirst().orElseThrow() + "\n"
            + IntStream.rangeClosed(1, 12)
                    .mapToObj("Regionkansliet;Staben HR;2023-%02d;K;1;1;1\n"::formatted)
                    .collect(Collectors.joining());

    private static final String DATED = Exports.PERSONAL
            .replace("Tjänstledighet %", "Tjänstledighet %;Avser")
            .replace(";100;", ";100;;2024-12-31")
            .replace(";75;50", ";75;50;2024-12-31")
            .replace(";80;", ";80;;2024-12-31");

    private static final String OWNED = Exports.PERSONAL
            .replace("Anst.nr;", "Anst.nr;Förvaltning;")
            .replace("70000;", "70000;Regionkansliet;")
            .replace("70001;", "70001;Regionkansliet;")
            .replace("70002;", "70002;Regionkansliet;");

    /** One of each kind that is about a cell, a row or what a file holds. */
    static List<Fault> all() {
        return List.of(
                of(FindingCode.NOT_A_NUMBER, "sjuk", Exports.HOURS, "22,63", "tjugotvå"),
                of(FindingCode.NUMBER_AMBIGUOUS, "sjuk", Exports.HOURS, "1544,77", "1.544"),
                of(FindingCode.VALUE_MISSING, "sjuk", Exports.HOURS, ";22,63;", ";;"),
                of(FindingCode.OUT_OF_RANGE, "personal", Exports.PERSONAL, ";75;50", ";175;50"),
                of(FindingCode.NOT_WHOLE, "listade", Exports.LISTED, ";144", ";144,5"),
                of(FindingCode.NOT_THE_SAME, "listade", Exports.LISTED, "Örebro;4", "Norr;4"),
                of(FindingCode.CODE_UNKNOWN, "personal", Exports.PERSONAL, ";Chef;", ";Cheff;"),
                of(FindingCode.ORGANISATION_OUTSIDE, "personal", OWNED, "70001;Regionkansliet", "70001;Regionservice"),
                of(FindingCode.NOT_A_PERIOD, "sjuk", Exports.HOURS, "2023-01;M", "någon gång;M"),
                of(FindingCode.YEAR_MISSING, "sjuk", Exports.HOURS, "2023-01|2023-02", "Jan|feb"),
                of(FindingCode.DUPLICATE, "sjuk", Exports.HOURS, "2023-02;M", "2023-02;K"),
                of(FindingCode.PERIOD_OUTSIDE, "personal", DATED, ";75;50;2024-12-31", ";75;50;2024-12-30"),
                of(FindingCode.PERIOD_INCOMPLETE, "sjuk", MONTHS, "2023-07;", "2023-06;"),
                of(
                        FindingCode.PERIOD_CONFLICT,
                        "personal_2024-12",
                        Exports.PERSONAL,
                        "Per: 2024-12-31",
                        "Per: 2023-12-31"),
                of(FindingCode.TOTAL_DIFFERS, "huvudbok", Exports.LEDGER, "-200,25;-90", "-200,52;-90"),
                of(
                        FindingCode.TOTAL_OF_NOTHING,
                        "huvudbok",
                        Exports.LEDGER,
                        "Summa Privata vårdgivare",
                        "Summa Privata"),
                of(
                        FindingCode.LOOKS_LIKE_FRACTIONS,
                        "personal",
                        Exports.PERSONAL,
                        ";100;|;75;50|;80;",
                        ";1;|;0,75;|;0,8;"),
                of(FindingCode.COLUMN_MISSING, "personal", Exports.PERSONAL, "Yrkesgrupp", "Yrkesgupp"),
                of(FindingCode.COLUMN_TWICE, "personal", Exports.PERSONAL, "Namn", "Kön"),
                of(FindingCode.PERIOD_NOT_FOUND, "personal", Exports.PERSONAL, "Per: 2024-12-31", ""),
                of(FindingCode.ORGANISATION_NOT_FOUND, "personal", Exports.PERSONAL, "Förvaltning: Regionkansliet", ""),
                of(FindingCode.UNIT_NOT_FOUND, "huvudbok", Exports.LEDGER, ", belopp i kr", ""),
                of(
                        FindingCode.SOURCE_UNKNOWN,
                        "okänd",
                        Exports.LISTED,
                        "Vårdcentral;Länsdel;Ålder;Antal listade",
                        "a;b;c;d"),
                of(FindingCode.NOT_QUALITY_ASSURED, "listade", Exports.LISTED, "säkrad;Ja", "säkrad;Nej"));
    }

    /** What is to be replaced, and by what, in turn where there are several. */
    private static Fault of(FindingCode code, String name, String good, String wanted, String replacement) {
        String faulty = good;
        String[] before = wanted.split("\\|");
        String[] after = replacement.split("\\|", -1);
        for (int i = 0; i < before.length; i++) {
            faulty = faulty.replace(before[i], after[i]);
        }
        return new Fault(code, name, good, faulty);
    }

    @Override
    public String toString() {
        return code.name();
    }
}
