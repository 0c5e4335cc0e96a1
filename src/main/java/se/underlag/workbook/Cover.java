package se.underlag.workbook;

import java.util.List;
import java.util.TreeMap;
import se.underlag.ooxml.CellStyles;
import se.underlag.ooxml.CellStyles.Look;
import se.underlag.ooxml.SheetCells;
import se.underlag.publish.PublishedReport;
import se.underlag.publish.PublishedTable;
import se.underlag.tabulate.Table.SourceNote;

/** The first sheet: what it is, for which period, when it was made, how to read it, and from which deliveries. */
final class Cover {

    private static final List<Integer> WIDTHS = List.of(26, 100);

    private final PublishedReport report;
    private final Words words;

    Cover(PublishedReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    /** @param withTime whether it says when it was made */
    Sheet made(CellStyles styles, boolean withTime) {
        SheetCells cells = new SheetCells(styles, WIDTHS);
        cells.line(report.title(), Look.TITLE);
        line(cells, words.text("organisation"), report.organisation());
        line(cells, words.text("period"), words.text("until", words.month(report.asOf())));
        if (withTime) {
            line(cells, words.text("made"), words.moment(report.madeAt()));
        }
        report.intro().ifPresent(intro -> line(cells, words.text("about"), intro));
        line(
                cells,
                words.text("holds"),
                words.text(
                        "counts",
                        words.count("tables", report.tables().size()),
                        words.count("charts", report.charts().size())));
        int link = cells.row() - 1;
        line(cells, words.text("reading"), words.text("reading.rounded"));
        new Shorthand(report, words).meanings().forEach(meaning -> line(cells, meaning.sign(), meaning.meaning()));
        List<String> deliveries = deliveries();
        for (int i = 0; i < deliveries.size(); i++) {
            line(cells, i == 0 ? words.text("deliveries") : "", deliveries.get(i));
        }
        return new Sheet(cells).link("B" + link, words.text("contents"));
    }

    private static void line(SheetCells cells, String label, String text) {
        if (label.isEmpty()) {
            cells.nothing();
        } else {
            cells.text(label, Look.PLAIN.bold());
        }
        cells.text(text, Look.WRAPPED).end();
    }

    private List<String> deliveries() {
        TreeMap<Long, SourceNote> sources = new TreeMap<>();
        report.tables().stream()
                .map(PublishedTable::table)
                .flatMap(table -> table.sources().stream())
                .forEach(source -> sources.put(source.delivery(), source));
        return sources.values().stream()
                .map(source -> words.text(
                        "delivery",
                        String.valueOf(source.delivery()),
                        source.source(),
                        source.file(),
                        source.received()))
                .toList();
    }
}
