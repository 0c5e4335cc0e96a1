package se.underlag.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.underlag.ooxml.CellStyles;
import se.underlag.ooxml.CellStyles.Face;
import se.underlag.ooxml.CellStyles.Look;
import se.underlag.ooxml.CellStyles.Side;
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
    private static final int WORDS_WIDEST = 44;
    private static final int APART = 1;

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
        this.table = published.table().spread();
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
        for (int i = 0; i < table.columns().size(); i++) {
            boolean words = table.isInWords(table.columns().get(i));
            cells.text(headings.get(i + 1), words ? Look.WORDS_HEADING : Look.FIGURE_HEADING);
        }
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
        Face face = row.kind() == RowKind.TOTAL ? Face.BOLD : Face.REGULAR;
        cells.text(row.plainLabel(), new Look(face, "", true, Side.LEFT));
        for (int i = 0; i < row.cells().size(); i++) {
            write(row.cells().get(i), table.isInWords(table.columns().get(i)), face, cells);
        }
        cells.end();
    }

    private static void write(Table.Cell cell, boolean amongWords, Face face, SheetCells cells) {
        Optional<BigDecimal> figure = cell.figure().value();
        if (figure.isPresent()) {
            FigureFormat format = new FigureFormat(cell.unit(), cell.decimals());
            Around around = Around.of(cell);
            String code = format.roundsToZero(figure.get())
                    ? format.withoutSign(around.before(), around.behind())
                    : format.forCells(around.before(), around.behind());
            cells.number(format.kept(figure.get()), new Look(face, code, false, Side.RIGHT));
        } else if (cell.isEmpty()) {
            cells.nothing();
        } else {
            cells.text(cell.marked(), new Look(face, "", cell.inWords(), amongWords ? Side.APART : Side.RIGHT));
        }
    }

    /**
     * What is shown around a number and is no part of it: the sign of a limit before it, last year's figure in parentheses
     * behind it. The format shows it, so that the cell still is a number.
     */
    private record Around(String before, String behind) {

        private static final Pattern NUMBER = Pattern.compile("[\u2212-]?[0-9](?:[\u00A0,]?[0-9])*(?:\u00A0%)?");

        static Around of(Table.Cell cell) {
            String shown = cell.marked();
            Matcher number = NUMBER.matcher(shown);
            return number.find()
                    ? new Around(shown.substring(0, number.start()), shown.substring(number.end()))
                    : new Around("", "");
        }
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

    /** How wide the words in a column make it; a figure among them has no say. */
    private int ofWords(int column) {
        Stream<String> words = table.rows().stream()
                .map(row -> row.cells().get(column))
                .filter(Table.Cell::inWords)
                .map(Table.Cell::marked);
        return ColumnWidths.words(words, 0, WORDS_WIDEST) + APART;
    }

    private List<Integer> widths(List<String> headings) {
        List<Integer> widths = new ArrayList<>();
        Stream<String> labels = table.rows().stream().map(Table.Row::plainLabel);
        widths.add(ColumnWidths.words(labels, LABELS_NARROWEST, LABELS_WIDEST));
        for (int i = 0; i < table.columns().size(); i++) {
            widths.add(Math.max(ColumnWidths.figures(headings.get(i + 1)), ofWords(i)));
        }
        return widths;
    }
}
