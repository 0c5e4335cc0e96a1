package se.underlag.document;

import java.util.ArrayList;
import java.util.List;
import se.underlag.ooxml.Xml;
import se.underlag.publish.HeadingRows;
import se.underlag.publish.NoteMarks;
import se.underlag.publish.PublishedTable;
import se.underlag.publish.SourceLine;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.RowKind;

/**
 * A table as Word has it: heading rows that are repeated on each page, rows that no page breaks, notes and source
 * line. Each figure is a control of its own, so that it can be copied into running text and kept fresh there.
 */
final class TableBlock {

    private static final int INDENT = 227;

    private final PublishedTable published;
    private final Table table;
    private final NoteMarks marks;
    private final Material material;
    private final Script script;
    private final Words words;
    private final TableLayout layout;

    TableBlock(PublishedTable published, Material material, Script script, Words words) {
        this.published = published;
        this.table = published.table();
        this.marks = new NoteMarks(table);
        this.material = material;
        this.script = script;
        this.words = words;
        this.layout = new TableLayout(table);
    }

    /** True where it needs the long side of a sheet of paper. */
    boolean isWiderThan(int available) {
        return layout.least() > available;
    }

    /**
     * The table with what stands beneath it.
     *
     * @param available the width of the page between its margins, in twentieths of a point
     */
    List<Xml> xml(int available) {
        List<Xml> block = new ArrayList<>();
        block.add(table(layout.widths(available)));
        for (int note = 0; note < table.notes().size(); note++) {
            block.add(note(note));
        }
        String source = new SourceLine(words.language()).of(published);
        // Two tables in a row would grow together without a paragraph between them.
        block.add(script.paragraph(Style.SOURCE, Script.run(source)));
        return block;
    }

    private Xml table(List<Integer> widths) {
        Xml properties = Xml.of("w:tblPr");
        script.id(Style.TABLE).ifPresent(id -> properties.add(Script.value("w:tblStyle", id)));
        properties.add(
                Xml.of("w:tblW")
                        .with("w:w", widths.stream().mapToInt(Integer::intValue).sum())
                        .with("w:type", "dxa"),
                Xml.of("w:tblLayout", "w:type", "fixed"),
                Xml.of("w:tblLook")
                        .with("w:val", "04A0")
                        .with("w:firstRow", 1)
                        .with("w:lastRow", 0)
                        .with("w:firstColumn", 1)
                        .with("w:lastColumn", 0)
                        .with("w:noHBand", 0)
                        .with("w:noVBand", 1),
                Script.value("w:tblCaption", table.title()));
        if (!published.words().isEmpty()) {
            properties.add(Script.value("w:tblDescription", published.words()));
        }
        Xml grid = Xml.of("w:tblGrid");
        widths.forEach(width -> grid.add(Xml.of("w:gridCol", "w:w", width)));
        Xml whole = Xml.of("w:tbl").add(properties, grid).add(headings(widths));
        for (int i = 0; i < table.rows().size(); i++) {
            // The first row stays with the heading, the last ones with each other and what stands beneath.
            boolean kept = i == 0 || i >= table.rows().size() - 3;
            whole.add(row(table.rows().get(i), kept, widths));
        }
        return whole;
    }

    private List<Xml> headings(List<Integer> widths) {
        HeadingRows headings = new HeadingRows(table.columns());
        List<Xml> rows = new ArrayList<>();
        int[] covered = new int[table.columns().size()];
        for (int level = 0; level < headings.depth(); level++) {
            boolean last = level == headings.depth() - 1;
            Xml row = Xml.of("w:tr").add(Xml.of("w:trPr").add(Xml.of("w:cantSplit"), Xml.of("w:tblHeader")));
            row.add(corner(level, headings.depth(), last, widths.get(0)));
            int column = 0;
            for (HeadingRows.Cell cell : headings.rows().get(level)) {
                column = addCovered(row, column, covered, last, widths);
                int rowsLeft = headings.depth() - level;
                boolean reaches = cell.leaf() && cell.rows() > 1;
                row.add(heading(cell, column, reaches, last || cell.rows() == rowsLeft, widths));
                for (int i = 0; i < cell.columns(); i++) {
                    covered[column + i] = cell.rows() - 1;
                }
                column += cell.columns();
            }
            addCovered(row, column, covered, last, widths);
            rows.add(row);
        }
        return rows;
    }

    /** The places that a cell above reaches down to. */
    private int addCovered(Xml row, int from, int[] covered, boolean last, List<Integer> widths) {
        int column = from;
        while (column < covered.length && covered[column] > 0) {
            covered[column]--;
            row.add(Xml.of("w:tc")
                    .add(cell(widths.get(column + 1), 1, "continue", last), script.paragraph(Style.FIGURE_HEADING)));
            column++;
        }
        return column;
    }

    private Xml corner(int level, int depth, boolean last, int width) {
        String merge = depth == 1 ? "" : level == 0 ? "restart" : "continue";
        Xml text = level == 0
                ? script.paragraph(Style.LABEL_HEADING, Script.run(table.rowHeading()))
                : script.paragraph(Style.LABEL_HEADING);
        return Xml.of("w:tc").add(cell(width, 1, merge, last), text);
    }

    private Xml heading(HeadingRows.Cell cell, int column, boolean reaches, boolean last, List<Integer> widths) {
        int width = widths.subList(column + 1, column + 1 + cell.columns()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        boolean words = cell.leaf() && layout.figures(column).isOfWords();
        Style style = words ? Style.LABEL_HEADING : cell.leaf() ? Style.FIGURE_HEADING : Style.GROUP_HEADING;
        return Xml.of("w:tc")
                .add(
                        cell(width, cell.columns(), reaches ? "restart" : "", last && !reaches),
                        script.paragraph(style, Script.run(cell.text())));
    }

    /** The properties of a heading's cell; the last row of headings is ruled off. */
    private static Xml cell(int width, int columns, String merge, boolean ruled) {
        Xml properties = Xml.of("w:tcPr").add(Xml.of("w:tcW").with("w:w", width).with("w:type", "dxa"));
        if (columns > 1) {
            properties.add(Script.value("w:gridSpan", columns));
        }
        if (!merge.isEmpty()) {
            properties.add(merge.equals("restart") ? Script.value("w:vMerge", merge) : Xml.of("w:vMerge"));
        }
        if (ruled) {
            properties.add(Xml.of("w:tcBorders").add(rule("w:bottom")));
        }
        return properties.add(Script.value("w:vAlign", "bottom"));
    }

    private static Xml rule(String side) {
        return Xml.of(side)
                .with("w:val", "single")
                .with("w:sz", 8)
                .with("w:space", 0)
                .with("w:color", "000000");
    }

    private Xml row(Table.Row row, boolean kept, List<Integer> widths) {
        boolean total = row.kind() == RowKind.TOTAL;
        Xml line = Xml.of("w:tr").add(Xml.of("w:trPr").add(Xml.of("w:cantSplit")));
        line.add(Xml.of("w:tc").add(body(widths.get(0), total), label(row, kept)));
        for (int i = 0; i < row.cells().size(); i++) {
            line.add(Xml.of("w:tc").add(body(widths.get(i + 1), total), figure(row, i, kept)));
        }
        return line;
    }

    private static Xml body(int width, boolean total) {
        Xml properties = Xml.of("w:tcPr").add(Xml.of("w:tcW").with("w:w", width).with("w:type", "dxa"));
        return total ? properties.add(Xml.of("w:tcBorders").add(rule("w:top"))) : properties;
    }

    private Xml label(Table.Row row, boolean kept) {
        boolean total = row.kind() == RowKind.TOTAL;
        Style style = total ? Style.LABEL_TOTAL : row.level() > 0 ? Style.LABEL_INDENTED : Style.LABEL;
        List<Xml> more = new ArrayList<>(keeping(kept));
        if (row.level() > 1 || total && row.level() > 0) {
            more.add(Xml.of("w:ind", "w:left", INDENT * row.level()));
        }
        Xml paragraph = script.paragraph(style, more, Script.run(row.label()));
        return row.notes().isEmpty() ? paragraph : paragraph.add(Script.raised(marks.of(row.notes())));
    }

    private Xml figure(Table.Row row, int column, boolean kept) {
        Table.Cell cell = row.cells().get(column);
        boolean total = row.kind() == RowKind.TOTAL;
        FigureColumn figures = layout.figures(column);
        List<Xml> more = new ArrayList<>(keeping(kept));
        int indent = figures.indent(cell, total);
        if (indent > 0) {
            more.add(Xml.of("w:ind", "w:right", indent));
        }
        Style style = figures.isOfWords()
                ? total ? Style.LABEL_TOTAL : Style.LABEL
                : total ? Style.FIGURE_TOTAL : Style.FIGURE;
        Xml text = Script.run(cell.display());
        Xml shown = material.tag(table, row, table.columns().get(column))
                .map(tag -> Controls.around(tag, row.label(), List.of(text)))
                .orElse(text);
        Xml paragraph = script.paragraph(style, more, shown);
        return cell.notes().isEmpty() ? paragraph : paragraph.add(Script.raised(marks.of(cell.notes())));
    }

    private static List<Xml> keeping(boolean kept) {
        return kept ? List.of(Xml.of("w:keepNext")) : List.of();
    }

    private Xml note(int note) {
        String mark = marks.before(note);
        Xml text = Script.run((mark.isEmpty() ? "" : " ") + table.notes().get(note));
        return mark.isEmpty()
                ? script.paragraph(Style.NOTE, keeping(true), text)
                : script.paragraph(Style.NOTE, keeping(true), Script.raised(mark), text);
    }
}
