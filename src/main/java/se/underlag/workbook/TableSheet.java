package se.underlag.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.underlag.ooxml.CellStyles;
import se.underlag.ooxml.CellStyles.Face;
import se.underlag.ooxml.CellStyles.Look;
import se.underlag.ooxml.ColumnNames;
import se.underlag.ooxml.ColumnWidths;
import se.underlag.ooxml.FigureFormat;
import se.underlag.ooxml.SheetCells;
import se.underlag.publish.NotePlaces;
import se.underlag.publish.PublishedTable;
import se.underlag.publish.SourceLine;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.RowKind;

/**
 * A table's sheet: title, what is where, the way back to the contents, then the table, and beneath it what it says in
 * words, its notes and its source. A row that is part of the one above says so in its label, as in {@code figures.csv}.
 */
final class TableSheet {

    private static final int HEADING_ROW = 4;
    private static final int LABELS_NARROWEST = 30;
    private static final int LABELS_WIDEST = 60;

    /** How many characters a page has room for on its short side. */
    private static final int MOST_STANDING = 95;

    /** And on its long side; and there in letters that still can be read. */
    private static final int LYING = 140;

    private static final int MOST_LYING = 250;

    /** How high the page is between its margins, and how much more than that is shrunk to it. */
    private static final int STANDING_POINTS = 734;

    private static final int LYING_POINTS = 487;
    private static final double MOST_SHRUNK = 1.3;

    private final PublishedTable published;
    private final Table table;
    private final int number;
    private final SheetPlace place;
    private final Locale language;
    private final Words words;

    TableSheet(PublishedTable published, int number, SheetPlace place, Locale language, Words words) {
        this.published = published;
        this.table = published.table();
        this.number = number;
        this.place = place;
        this.language = language;
        this.words = words;
    }

    Sheet made(CellStyles styles) {
        List<String> headings = headings();
        SheetCells cells = new SheetCells(styles, widths(headings));
        List<String> beneath = beneath();
        int last = HEADING_ROW + table.rows().size();
        cells.line(words.text("captioned", place.name(), table.title()), Look.TITLE);
        cells.line(
                beneath.isEmpty() ? words.text("where.alone", HEADING_ROW) : words.text("where", HEADING_ROW, last + 1),
                Look.PLAIN);
        cells.line(words.text("back"), Look.LINK);
        cells.text(headings.get(0), Look.HEADING);
        headings.stream().skip(1).forEach(heading -> cells.text(heading, Look.FIGURE_HEADING));
        cells.end();
        table.rows().forEach(row -> write(row, cells));
        beneath.forEach(text -> cells.paragraph(text, Math.max(cells.width(), MOST_STANDING)));
        Sheet sheet = new Sheet(cells)
                .frozen(HEADING_ROW, 1)
                .link("A" + (HEADING_ROW - 1), words.text("contents"))
                .with(new ExcelTable(
                        words.text("table.name", number),
                        table.title(),
                        HEADING_ROW,
                        table.rows().size(),
                        headings));
        return printed(sheet, cells);
    }

    /** On as few pages as can be read: a little smaller rather than with the source alone on another page. */
    private static Sheet printed(Sheet sheet, SheetCells cells) {
        boolean lying = cells.width() > MOST_STANDING;
        int pages = lying ? 1 + cells.width() / MOST_LYING : 1;
        double shrunk = Math.min(1, (double) pages * (lying ? LYING : MOST_STANDING) / cells.width());
        double page = lying ? LYING_POINTS : STANDING_POINTS;
        Sheet placed = lying ? sheet.lying().across(pages) : sheet;
        return pages == 1 && cells.height() * shrunk <= MOST_SHRUNK * page ? placed.onOnePage() : placed;
    }

    private void write(Table.Row row, SheetCells cells) {
        boolean total = row.kind() == RowKind.TOTAL;
        cells.text(row.plainLabel(), total ? Look.WRAPPED.bold() : Look.WRAPPED);
        for (Table.Cell cell : row.cells()) {
            Face face = total ? Face.BOLD : Face.REGULAR;
            Optional<BigDecimal> figure = cell.figure().value();
            if (figure.isPresent()) {
                FigureFormat format = new FigureFormat(cell.unit(), cell.decimals());
                String code = format.roundsToZero(figure.get()) ? format.withoutSign() : format.forCells();
                cells.number(format.kept(figure.get()), new Look(face, code, false, true));
            } else {
                cells.text(cell.marked(), new Look(face, "", false, true));
            }
        }
        cells.end();
    }

    /** One row of headings that differ, as an Excel table must have. */
    private List<String> headings() {
        return ColumnNames.distinct(Stream.concat(
                        Stream.of(table.rowHeading()), table.columns().stream().map(Table.Column::heading))
                .toList());
    }

    private List<String> beneath() {
        List<String> lines = new ArrayList<>();
        if (!published.words().isEmpty()) {
            lines.add(published.words());
        }
        lines.addAll(new NotePlaces(table, language).notes());
        String source = new SourceLine(language).of(published);
        if (!source.isEmpty()) {
            lines.add(source);
        }
        return lines;
    }

    private List<Integer> widths(List<String> headings) {
        List<Integer> widths = new ArrayList<>();
        Stream<String> labels = table.rows().stream().map(Table.Row::plainLabel);
        widths.add(ColumnWidths.words(labels, LABELS_NARROWEST, LABELS_WIDEST));
        headings.stream().skip(1).forEach(heading -> widths.add(ColumnWidths.figures(heading)));
        return widths;
    }
}
