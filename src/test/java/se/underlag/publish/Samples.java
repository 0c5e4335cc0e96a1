package se.underlag.publish;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import se.underlag.chart.Blueprint;
import se.underlag.chart.ChartData;
import se.underlag.chart.ChartData.Category;
import se.underlag.chart.ChartData.Note;
import se.underlag.chart.ChartData.Point;
import se.underlag.chart.ChartData.Series;
import se.underlag.chart.ChartKind;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.intake.ContentHash;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Unit;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceFile;
import se.underlag.source.SourceLocation;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.Cell;
import se.underlag.tabulate.Table.Column;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.tabulate.Table.Row;
import se.underlag.tabulate.Table.RowKind;
import se.underlag.tabulate.Table.SourceNote;
import se.underlag.wording.Messages;

/** Tables, reports and runs made by hand of published figures. */
final class Samples {

    static final YearMonth DECEMBER = YearMonth.of(2024, 12);
    static final Instant MADE = Instant.parse("2025-01-14T01:15:00Z");
    private static final Unit FTE = Unit.of("årsarbetare");
    private static final Unit NUMBER = Unit.of("antal");

    private Samples() {}

    static Table listade() {
        return new Table(
                "listade-aldersgrupp",
                "Listade per åldersgrupp, december 2024 och 2023",
                "Åldersgrupp",
                "31 dec 2024",
                List.of(
                        column("before", ColumnRole.BEFORE, "Antal listade december 2023"),
                        column("now", ColumnRole.NOW, "Antal listade december 2024"),
                        column("change", ColumnRole.CHANGE, "Differens i antal"),
                        column("percent", ColumnRole.CHANGE, "Differens i % per åldersgrupp")),
                List.of(
                        row(0, RowKind.DATA, "0–4 år", counts("15 929", "15 319", "−610", "−3,8 %")),
                        row(0, RowKind.DATA, "5–64 år", counts("224 640", "224 780", "140", "0,1 %")),
                        row(0, RowKind.DATA, "65–79 år", counts("48 546", "47 974", "−572", "−1,2 %")),
                        row(0, RowKind.DATA, "80 år och äldre", counts("19 073", "20 397", "1 324", "6,9 %")),
                        row(0, RowKind.TOTAL, "Summa", counts("308 188", "308 470", "282", "0,1 %"))),
                List.of(),
                List.of(
                        new SourceNote(3, "Listade ur Cosmic", "listade_2024-12.csv", "9 jan 2025"),
                        new SourceNote(4, "Listade ur Cosmic", "listade_2023-12.xlsx", "11 jan 2024")));
    }

    private static List<Cell> counts(String before, String now, String change, String percent) {
        List<Long> sources = List.of(3L, 4L);
        return List.of(
                cell(before, NUMBER, 0, sources),
                cell(now, NUMBER, 0, sources),
                cell(change, NUMBER, 0, sources),
                cell(percent, Unit.PERCENT, 1, sources));
    }

    static Table arsarbetare() {
        List<Column> columns = new ArrayList<>();
        for (String day : List.of("31 dec 2024", "31 dec 2023", "Förändring")) {
            for (String sex : List.of("Kvinnor", "Män", "Totalt")) {
                columns.add(column(day + sex, ColumnRole.NOW, day, sex));
            }
        }
        Row chef = row(0, RowKind.DATA, "Chef", fte("8,0 5,0 13,0 8,6 5,0 13,6 −0,6 0,0 −0,6"));
        Row lakare = row(0, RowKind.DATA, "Läkare", fte("1,8 0,0 1,8 0,8 0,0 0,8 1,0 0,0 1,0"));
        return new Table(
                "arsarbetare-avtalad",
                "Årsarbetare per yrkesgrupp, Regionkansliet, 31 dec 2024",
                "Yrkesgrupp",
                "31 dec 2024",
                columns,
                List.of(
                        row(0, RowKind.DATA, "Administratör", fte("6,0 0,0 6,0 8,0 0,0 8,0 −2,0 0,0 −2,0")),
                        chef,
                        row(0, RowKind.DATA, "Handläggare", fte("46,0 10,0 56,0 56,8 12,0 68,8 −10,8 −2,0 −12,8")),
                        new Row("lakare", lakare.label(), 0, RowKind.DATA, lakare.cells(), List.of(1)),
                        row(0, RowKind.TOTAL, "Summa", fte("62,4 16,0 78,4 74,2 18,0 92,2 −11,8 −2,0 −13,8"))),
                List.of(
                        "Tillsvidareanställda. En heltidsanställd räknas som 1, en anställd på 75 procent som 0,75.",
                        "Yrkesgruppen är ny sedan 1 mars 2024 (ny)."),
                List.of(
                        new SourceNote(1, "Personalförteckning ur HR-systemet", "personal_2024-12.xlsx", "14 jan 2025"),
                        new SourceNote(
                                2,
                                "Personalförteckning ur HR-systemet",
                                "personal_2023-12.xls",
                                "12 jan 2024",
                                List.of("Anställningar"))));
    }

    private static List<Cell> fte(String displays) {
        return Arrays.stream(displays.split(" "))
                .map(display -> cell(display, FTE, 1, List.of(1L, 2L)))
                .toList();
    }

    static Table resultat() {
        return new Table(
                "resultatrapport",
                "Resultatrapport per enhet, Regionstyrelsen, jan–dec 2024",
                "Belopp i mnkr",
                "jan–dec 2024",
                List.of(
                        column("now", ColumnRole.NOW, "Utfall 2024"),
                        column("budget", ColumnRole.PLAN, "Budget 2024"),
                        column("before", ColumnRole.BEFORE, "Utfall 2023"),
                        column("deviation", ColumnRole.CHANGE, "Budgetavvikelse"),
                        column("change", ColumnRole.CHANGE, "Förändring utfall 2024–2023")),
                List.of(
                        row(0, RowKind.DATA, "Hälsovalsenheten", money("−2 077,9|−2 152,3|−2 027,0|74,4|−50,9")),
                        row(1, RowKind.DATA, "Vårdval Hälsoval", money("−1 205,1|−1 240,0|−1 161,8|34,9|−43,3")),
                        row(1, RowKind.DATA, "Privata vårdgivare", money("−131,3|−168,8|−182,4|37,5|51,1")),
                        row(
                                1,
                                RowKind.DATA,
                                "Samhällsplanering och infrastruktur inom förvaltning Regional utveckling",
                                money("−2,3|−5,7|−4,9|3,4|2,6")),
                        row(
                                0,
                                RowKind.TOTAL,
                                "Totalt resultat regionstyrelsens driftansvar",
                                money("−2 869,0|−2 957,5|−2 867,3|88,5|−1,7"))),
                List.of("Kostnader är negativa. En positiv avvikelse är bättre än budget."),
                List.of(new SourceNote(7, "Huvudbok ur ekonomisystemet", "huvudbok_2024.xlsx", "14 jan 2025")));
    }

    private static List<Cell> money(String displays) {
        return Arrays.stream(displays.split("\\|"))
                .map(display -> cell(display, Unit.MNKR, 1, List.of(7L)))
                .toList();
    }

    /** Månadslöner: −59,527 now and −61,202 before, and a percentage that does not follow from the rounded figures. */
    static Table kostnadsanalys() {
        List<Long> sources = List.of(7L);
        return new Table(
                "kostnadsanalys",
                "Kostnadsanalys lönekostnader, jan–dec 2024",
                "Kategori",
                "jan–dec 2024",
                List.of(
                        column("now", ColumnRole.NOW, "Utfall, mnkr"),
                        column("before", ColumnRole.BEFORE, "Utfall fg år, mnkr"),
                        column("change", ColumnRole.CHANGE, "Förändring, mnkr"),
                        column("percent", ColumnRole.CHANGE, "Förändring %")),
                List.of(
                        row(
                                0,
                                RowKind.DATA,
                                "Månadslöner",
                                List.of(
                                        exact("-59.527", "−59,5", Unit.MNKR, sources),
                                        exact("-61.202", "−61,2", Unit.MNKR, sources),
                                        exact("1.675", "1,7", Unit.MNKR, sources),
                                        exact("-2.7368386", "−2,7", Unit.PERCENT, sources))),
                        row(
                                0,
                                RowKind.DATA,
                                "Jour och beredskap",
                                List.of(
                                        exact("-0.2", "−0,2", Unit.MNKR, sources),
                                        exact("0", "0,0", Unit.MNKR, sources),
                                        exact("-0.2", "−0,2", Unit.MNKR, sources),
                                        missing(MissingReason.NOT_APPLICABLE, Unit.PERCENT, List.of(0), sources)))),
                List.of("Ingen procentuell förändring när utfallet föregående år är noll."),
                List.of(new SourceNote(7, "Huvudbok ur ekonomisystemet", "huvudbok_2024.xlsx", "14 jan 2025")));
    }

    static Table tillganglighet() {
        List<Long> sources = List.of(9L);
        return new Table(
                "tillganglighet",
                "Medicinsk bedömning inom tre dagar, 2024",
                "Vårdcentral",
                "jan–dec 2024",
                List.of(
                        column("now", ColumnRole.NOW, "2024", "Andel, %"),
                        column("n", ColumnRole.NOW, "2024", "Antal")),
                List.of(row(
                        0,
                        RowKind.TOTAL,
                        "Samtliga",
                        List.of(
                                missing(MissingReason.NOT_QUALITY_ASSURED, Unit.PERCENT, List.of(), sources),
                                missing(MissingReason.SUPPRESSED, NUMBER, List.of(), sources)))),
                List.of("Uppgifterna är inte kvalitetssäkrade och visas därför inte."),
                List.of(new SourceNote(9, "Tillgänglighet ur Cosmic", "tillganglighet_2024.csv", "9 jan 2025")));
    }

    static Table named(String id, String label, String title) {
        return new Table(
                id,
                title,
                label,
                "2024",
                List.of(column("now", ColumnRole.NOW, label)),
                List.of(row(0, RowKind.DATA, label, List.of(cell("1,0", NUMBER, 1, List.of())))),
                List.of(label),
                List.of());
    }

    static Column column(String id, ColumnRole role, String... path) {
        return new Column(id, List.of(path), role);
    }

    static Row row(int level, RowKind kind, String label, List<Cell> cells) {
        return new Row(label, label, level, kind, cells, List.of());
    }

    /** A figure that is as exact as it is shown. Spaces and hyphens are given in document typography. */
    static Cell cell(String shown, Unit unit, int decimals, List<Long> sources) {
        String display = shown.replace(' ', '\u00A0');
        String number =
                display.replace("\u00A0", "").replace("%", "").replace('−', '-').replace(',', '.');
        return new Cell(Measure.of(new BigDecimal(number)), display, unit, decimals, List.of(), sources);
    }

    private static Cell exact(String value, String display, Unit unit, List<Long> sources) {
        return new Cell(Measure.of(new BigDecimal(value)), display, unit, 1, List.of(), sources);
    }

    private static Cell missing(MissingReason reason, Unit unit, List<Integer> notes, List<Long> sources) {
        return new Cell(Measure.missing(reason), "–", unit, 1, notes, sources);
    }

    static PublishedChart chart(String id, Table table) {
        return new PublishedChart(
                id,
                table.title(),
                table.id(),
                "Liggande staplar: " + table.title() + ". Högst är Handläggare med 56,0; störst ändring −12,8.",
                "",
                "",
                picture(),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"><title>t</title></svg>",
                List.of(),
                Optional.empty());
    }

    /** A chart of the table of listed persons whose figures are known, with a text and a code. */
    static PublishedChart listadeChart() {
        ChartData data = new ChartData(
                List.of(new Series("now", "2024", ColumnRole.NOW), new Series("before", "2023", ColumnRole.BEFORE)),
                List.of(
                        category("0–4 år", List.of(1), point("15 319"), point("15 929")),
                        category("80 år och äldre", List.of(), point("20 397"), point("19 073"))),
                List.of(),
                NUMBER,
                0,
                List.of(),
                List.of(new Note("Barn födda under året är med.", Optional.of(1))),
                listade().sources());
        return new PublishedChart(
                "listade-staplar",
                listade().title(),
                listade().id(),
                "Liggande staplar över antalet listade per åldersgrupp. Gruppen 80 år och äldre ökade mest.",
                "Gruppen 80 år och äldre ökade mest, med 1 324.",
                "D4K7",
                picture(),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"><title>t</title></svg>",
                List.of(),
                Optional.of(new Blueprint(
                        ChartKind.GROUPED_BARS,
                        data,
                        "Antal listade",
                        List.of(),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty())));
    }

    private static Category category(String name, List<Integer> marks, Point... points) {
        return new Category(
                name, name, Optional.empty(), Optional.empty(), List.of(points), List.of(), Optional.empty(), marks);
    }

    private static Point point(String shown) {
        String display = shown.replace(' ', '\u00A0');
        return new Point(Measure.of(new BigDecimal(shown.replace(" ", ""))), display, false);
    }

    /** A report with everything that a page can show: texts, codes, the figures of a chart, sheets, what is missing. */
    static PublishedReport fullReport(Locale language) {
        return new PublishedReport(
                "regionstyrelsen",
                "Verksamhetsberättelse 2024",
                "Regionstyrelsen",
                DECEMBER,
                MADE,
                Optional.empty(),
                List.of(
                        new PublishedTable(
                                listade(),
                                "Antalet listade var 308\u00A0470 i december 2024, en ökning med 282 (0,1 procent).",
                                "L3X9"),
                        PublishedTable.of(arsarbetare()),
                        PublishedTable.of(resultat()),
                        PublishedTable.of(kostnadsanalys()),
                        PublishedTable.of(tillganglighet())),
                List.of(listadeChart(), chart("arsarbetare-yrkesgrupp", arsarbetare())),
                language);
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(1890, 1063, BufferedImage.TYPE_BYTE_INDEXED);
        Graphics2D ink = image.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, 1890, 1063);
        for (int bar = 0; bar < 6; bar++) {
            ink.setColor(new Color(0x12436D));
            ink.fillRect(400, 160 + bar * 140, 1300 - bar * 180, 50);
            ink.setColor(new Color(0x8C8C8C));
            ink.fillRect(400, 215 + bar * 140, 1200 - bar * 150, 50);
        }
        ink.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static PublishedReport report() {
        return report(MADE, Messages.SWEDISH);
    }

    static PublishedReport report(Instant madeAt, Locale language) {
        return new PublishedReport(
                "regionstyrelsen",
                "Verksamhetsberättelse 2024",
                "Regionstyrelsen",
                DECEMBER,
                madeAt,
                Optional.empty(),
                published(arsarbetare(), resultat(), kostnadsanalys(), listade(), tillganglighet()),
                List.of(
                        chart("arsarbetare-yrkesgrupp", arsarbetare()),
                        chart("forandring-yrkesgrupp", arsarbetare()),
                        chart("listade-aldersgrupp", listade())),
                language);
    }

    static PublishedReport reportOf(Table... tables) {
        return new PublishedReport(
                "prov",
                "Prov",
                "Regionstyrelsen",
                DECEMBER,
                MADE,
                Optional.empty(),
                published(tables),
                List.of(),
                Messages.SWEDISH);
    }

    private static List<PublishedTable> published(Table... tables) {
        return Arrays.stream(tables).map(PublishedTable::of).toList();
    }

    static RunRecord run(String id, FileRecord... files) {
        return run(id, MADE, Messages.SWEDISH, files);
    }

    static RunRecord runLacking(String id, Lacking... lacking) {
        return new RunRecord(
                id,
                MADE,
                MADE.plusSeconds(3),
                DECEMBER,
                Optional.empty(),
                "0.1.0",
                "17.0.15",
                Messages.SWEDISH,
                List.of(),
                List.of(lacking));
    }

    static RunRecord run(String id, Instant at, Locale language, FileRecord... files) {
        return new RunRecord(
                id,
                at,
                at.plusSeconds(3),
                DECEMBER,
                Optional.empty(),
                "0.1.0",
                "17.0.15",
                language,
                List.of(files),
                List.of());
    }

    static FileRecord stored(String name) {
        return file(name, FileOutcome.STORED);
    }

    static FileRecord file(String name, FileOutcome outcome, Finding... findings) {
        return new FileRecord(
                name,
                Optional.of(new SourceFile(
                        Path.of("inbox", "file"),
                        ContentHash.of(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        10_234,
                        MADE)),
                Optional.of(MADE.plusSeconds(90)),
                outcome,
                Optional.of(new FileRecord.Contents(
                        "Personalförteckning ur HR-systemet", "Regionkansliet", "31 dec 2024", 95, 1_188)),
                List.of(findings));
    }

    /** A finding whose texts hold what stands in the file. */
    static Finding notOpened(String file, String why) {
        return Finding.of(
                FindingCode.FILE_NOT_OPENED, SourceLocation.of(file, "Anställningar", new CellAddress(16, 8)), why);
    }
}
