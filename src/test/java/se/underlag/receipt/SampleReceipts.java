package se.underlag.receipt;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.finding.FindingExamples;
import se.underlag.finding.FindingLog;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Unit;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceFile;
import se.underlag.source.SourceLocation;
import se.underlag.wording.Commands;

/** Receipts for files made by hand. */
final class SampleReceipts {

    static final Instant CAME = Instant.parse("2025-01-13T14:52:00Z");
    static final Instant JUDGED = Instant.parse("2025-01-14T01:15:00Z");
    static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final String STAFF = "personal_regionkansliet_2024-12.xlsx";
    static final String LEDGER = "huvudbok_regionstyrelsen_2024.xlsx";
    static final String STAFF_EXPORT = "Personalförteckning ur HR-systemet";

    /** The usual folders. */
    static final Commands COMMANDS = new Commands(Path.of("jobs"), Path.of("output", "data"));

    private SampleReceipts() {}

    /** The cases that people meet, by name. */
    static Map<String, Receipt> all(Locale language) {
        Map<String, Receipt> all = new LinkedHashMap<>();
        all.put("refused-3", refusedWithThree(language));
        all.put("refused-400", refusedWithFourHundred(language));
        all.put("refused-encrypted", encrypted(language));
        all.put("refused-everything", everythingWrong(language));
        all.put("stored", stored(language));
        all.put("stored-warning", storedWithWarning(language));
        all.put("replacing-5", replacing(language, 5));
        all.put("replacing-200", replacing(language, 200));
        all.put("replacing-several", replacingSeveral(language));
        all.put("same-bytes", sameBytes(language));
        all.put("same-bytes-replaced", sameBytesReplaced(language));
        all.put("same-rows", sameRows(language));
        all.put("same-rows-in-part", sameRowsInPart(language));
        return all;
    }

    static Receipt receipt(String name, Verdict verdict, Locale language, Finding... findings) {
        SourceFile file = new SourceFile(Path.of("inbox", name), SHA256, 10_234, CAME);
        return new Receipt(file, JUDGED, 17, verdict, List.of(findings), language, COMMANDS);
    }

    static Verdict.Refused refused(String file) {
        return new Verdict.Refused(
                List.of(STAFF_EXPORT, "Regionkansliet", "31 dec 2024"), Optional.of(file + ".rättas.xlsx"), "Inkorg");
    }

    static Receipt refusedWithThree(Locale language) {
        return receipt(
                STAFF,
                refused(STAFF),
                language,
                at(FindingCode.CODE_UNKNOWN, 16, 8, "Handlegare", "yrkesgrupp", "Handläggare"),
                at(FindingCode.OUT_OF_RANGE, 41, 7, "175 %", "Sysselsättningsgrad %", "0 %", "100 %"),
                at(FindingCode.VALUE_MISSING, 63, 5, "Kön"));
    }

    /** 400 of a kind, as the log of findings gives them, and a name misspelled in thirty rows. */
    static Receipt refusedWithFourHundred(Locale language) {
        FindingLog log = new FindingLog();
        IntStream.range(0, 30)
                .forEach(row -> log.accept(
                        at(FindingCode.CODE_UNKNOWN, 5 + 3 * row, 8, "Handlegare", "yrkesgrupp", "Handläggare")));
        IntStream.range(0, 400)
                .forEach(row ->
                        log.accept(at(FindingCode.NOT_A_NUMBER, 5 + row, 7, "x" + row, "Sysselsättningsgrad %")));
        return receipt(STAFF, refused(STAFF), language, log.toList().toArray(Finding[]::new));
    }

    static Receipt encrypted(Locale language) {
        return receipt(
                STAFF,
                new Verdict.Refused(List.of(), Optional.empty(), "Inkorg"),
                language,
                Finding.of(FindingCode.FILE_ENCRYPTED, SourceLocation.of(STAFF)));
    }

    /** One finding of every kind there is. */
    static Receipt everythingWrong(Locale language) {
        return receipt(STAFF, refused(STAFF), language, FindingExamples.all().toArray(Finding[]::new));
    }

    static Receipt stored(Locale language) {
        return receipt(STAFF, stored(12, true, Optional.empty()), language);
    }

    static Receipt storedWithWarning(Locale language) {
        Verdict.Stored stored = new Verdict.Stored(
                "Tillgänglighet ur Cosmic",
                28,
                0,
                List.of(delivered(9, "Hälso- och sjukvårdsförvaltningen", "2024", false, 56, Optional.empty())),
                List.of());
        return receipt(
                "tillganglighet_2024.csv",
                stored,
                language,
                Finding.of(
                        FindingCode.NOT_QUALITY_ASSURED,
                        SourceLocation.of("tillganglighet_2024.csv", "", new CellAddress(2, 1)),
                        "Nej"));
    }

    static Verdict.Stored stored(long number, boolean qualityAssured, Optional<Replaced> replaced) {
        return new Verdict.Stored(
                STAFF_EXPORT,
                95,
                3,
                List.of(delivered(number, "Regionkansliet", "31 dec 2024", qualityAssured, 1_188, replaced)),
                List.of());
    }

    /** A delivery that was replaced whole. */
    static Replaced replaced(
            long number, String file, Instant storedAt, boolean qualityAssured, List<ChangedValue> changes) {
        return new Replaced(List.of(new Former(number, file, storedAt, qualityAssured, "", true)), changes);
    }

    /** A delivery that took the place of others of the same period, or of nobody. */
    static Delivered delivered(
            long number,
            String organisation,
            String period,
            boolean qualityAssured,
            long values,
            Optional<Replaced> replaced) {
        Optional<Replaced> ofPeriod = replaced.map(one -> new Replaced(
                one.formers().stream()
                        .map(former -> new Former(
                                former.number(),
                                former.file(),
                                former.storedAt(),
                                former.qualityAssured(),
                                period,
                                true))
                        .toList(),
                one.changes()));
        Afterwards afterwards = new Afterwards(
                ofPeriod.map(Replaced::formers).orElse(List.of()),
                replaced.isPresent() ? Optional.empty() : Optional.of(period));
        return new Delivered(
                number, organisation, period, qualityAssured, values, ofPeriod, Optional.empty(), afterwards);
    }

    static Delivered delivered(long number, List<ChangedValue> changes) {
        Replaced former = replaced(number - 60, LEDGER, Instant.parse("2025-01-02T01:10:00Z"), true, changes);
        return delivered(number, "Enhet " + number, "2024", true, 24, Optional.of(former));
    }

    /** A ledger in place of an earlier one; of the values a fifth are new, a fifth are gone. */
    static Receipt replacing(Locale language, int changes) {
        Replaced former = replaced(7, LEDGER, Instant.parse("2025-01-02T01:10:00Z"), true, changes(changes));
        Verdict.Stored stored = new Verdict.Stored(
                "Huvudbok ur ekonomisystemet",
                2_112,
                37,
                List.of(delivered(12, "Regionstyrelsen", "2024", true, 1_440, Optional.of(former))),
                List.of(new OutdatedReport(
                        "Regionstyrelsen, uppföljning",
                        YearMonth.of(2024, 12),
                        Instant.parse("2025-01-02T01:11:00Z"))));
        return receipt(LEDGER, stored, language);
    }

    static List<ChangedValue> changes(int number) {
        List<ChangedValue> changes = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            Optional<Measure> before = figure(new BigDecimal(-100_250 - 31 * at).movePointLeft(2));
            Optional<Measure> now = figure(new BigDecimal(-98_000 - 7 * at).movePointLeft(2));
            changes.add(new ChangedValue(
                    "Belopp",
                    "Hälsovalsenheten, Vårdval Hälsoval, konto " + (5110 + at),
                    at % 2 == 0 ? "nov 2024" : "dec 2024",
                    "utfall",
                    Unit.KR,
                    at % 5 == 3 ? Optional.empty() : before,
                    at % 5 == 4 ? Optional.empty() : now));
        }
        return changes;
    }

    static Optional<Measure> figure(BigDecimal number) {
        return Optional.of(Measure.of(number));
    }

    static Optional<Measure> missing(MissingReason reason) {
        return Optional.of(Measure.missing(reason));
    }

    /** A file of three organisations, of which two replace something. */
    static Receipt replacingSeveral(Locale language) {
        Replaced assured = replaced(4, "listade_v1.csv", Instant.parse("2025-01-09T01:10:00Z"), false, List.of());
        Replaced changed = replaced(
                5,
                "listade_v1.csv",
                Instant.parse("2025-01-09T01:10:00Z"),
                true,
                List.of(
                        new ChangedValue(
                                "Antal listade",
                                "Haga vårdcentral, 0–4 år",
                                "31 dec 2024",
                                "",
                                Unit.of("antal"),
                                figure(new BigDecimal("1295")),
                                figure(new BigDecimal("1302"))),
                        new ChangedValue(
                                "Antal listade",
                                "Nora vårdcentral, 80 år och äldre",
                                "31 dec 2024",
                                "",
                                Unit.of("antal"),
                                missing(MissingReason.NOT_DELIVERED),
                                figure(new BigDecimal("0")))));
        Verdict.Stored stored = new Verdict.Stored(
                "Listade ur Cosmic",
                3_024,
                1,
                List.of(
                        delivered(12, "Område nära vård", "31 dec 2024", true, 112, Optional.of(assured)),
                        delivered(13, "Privata vårdgivare", "31 dec 2024", true, 40, Optional.of(changed)),
                        delivered(14, "Område psykiatri", "31 dec 2024", true, 4, Optional.empty())),
                List.of(
                        new OutdatedReport(
                                "Hälso- och sjukvårdsnämnden, uppföljning",
                                YearMonth.of(2024, 12),
                                Instant.parse("2025-01-09T01:11:00Z")),
                        new OutdatedReport(
                                "Hälso- och sjukvårdsnämnden, uppföljning",
                                YearMonth.of(2025, 1),
                                Instant.parse("2025-02-03T01:11:00Z"))));
        return receipt("listade_2024-12.csv", stored, language);
    }

    static Receipt sameBytes(Locale language) {
        return sameBytes(language, new Earlier.InForce(), Optional.empty());
    }

    static Receipt sameBytesReplaced(Locale language) {
        return sameBytes(
                language,
                new Earlier.ReplacedBy(12, "personal_rättad.xlsx", Instant.parse("2025-01-10T01:10:00Z")),
                Optional.of(new NotCounting(List.of(12L, 9L), List.of(), Optional.empty())));
    }

    static Receipt sameBytes(Locale language, Earlier.Standing standing, Optional<NotCounting> notCounting) {
        Instant stored = Instant.parse("2025-01-02T01:10:00Z");
        String name = "personal_gammal.xlsx";
        return receipt(
                STAFF,
                new Verdict.SameBytes(
                        name,
                        stored,
                        List.of(new Earlier(7, "Regionkansliet", "31 dec 2024", name, stored, standing)),
                        notCounting),
                language);
    }

    static Receipt sameRows(Locale language) {
        return receipt(
                STAFF,
                new Verdict.SameRows(
                        STAFF_EXPORT,
                        95,
                        3,
                        List.of(new Earlier(
                                7,
                                "Regionkansliet",
                                "31 dec 2024",
                                "personal_gammal.xlsx",
                                Instant.parse("2025-01-02T01:10:00Z"),
                                new Earlier.InForce())),
                        Optional.empty()),
                language);
    }

    static Receipt sameRowsInPart(Locale language) {
        Instant stored = Instant.parse("2025-01-02T01:10:00Z");
        return receipt(
                "sjukfranvaro_jan-jul.xlsx",
                new Verdict.SameRows(
                        "Sjukfrånvaro ur personalsystemet",
                        14,
                        1,
                        List.of(new Earlier(
                                4,
                                "Regionkansliet",
                                "jan–jul 2024",
                                "jan-jul.csv",
                                stored,
                                new Earlier.OverlaidBy(List.of(new Former(
                                        8, "jan-aug.csv", SampleReceipts.CAME, true, "jan–jul 2024", false))))),
                        Optional.of(new NotCounting(List.of(8L), List.of(), Optional.of("aug 2024")))),
                language);
    }

    static Finding at(FindingCode code, int row, int column, Object... arguments) {
        return Finding.of(code, SourceLocation.of(STAFF, "Anställningar", new CellAddress(row, column)), arguments);
    }
}
