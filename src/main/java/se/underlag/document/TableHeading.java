package se.underlag.document;

import java.util.ArrayList;
import java.util.List;
import se.underlag.ooxml.Xml;
import se.underlag.publish.HeadingRows;
import se.underlag.tabulate.Table;

/**
 * The heading rows of a table: groups of columns side by side, and what reaches further down in one cell. They come again
 * on each page.
 */
final class TableHeading {

    private final Table table;
    private final TableLayout layout;
    private final Script script;
    private final List<Integer> widths;

    TableHeading(Table table, TableLayout layout, Script script, List<Integer> widths) {
        this.table = table;
        this.layout = layout;
        this.script = script;
        this.widths = widths;
    }

    List<Xml> rows() {
        HeadingRows headings = new HeadingRows(table.columns());
        List<Xml> rows = new ArrayList<>();
        int[] covered = new int[table.columns().size()];
        for (int level = 0; level < headings.depth(); level++) {
            boolean last = level == headings.depth() - 1;
            Xml row = Xml.of("w:tr").add(Xml.of("w:trPr").add(Xml.of("w:cantSplit"), Xml.of("w:tblHeader")));
            row.add(corner(level, headings.depth(), last, widths.get(0)));
            int column = 0;
            for (HeadingRows.Cell cell : headings.rows().get(level)) {
                column = addCovered(row, column, covered, last);
                boolean reaches = cell.leaf() && cell.rows() > 1;
                row.add(heading(cell, column, reaches, last));
                for (int i = 0; i < cell.columns(); i++) {
                    covered[column + i] = cell.rows() - 1;
                }
                column += cell.columns();
            }
            addCovered(row, column, covered, last);
            rows.add(row);
        }
        return rows;
    }

    /** The places that a cell above reaches down to. */
    private int addCovered(Xml row, int from, int[] covered, boolean last) {
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

    private Xml heading(HeadingRows.Cell cell, int column, boolean reaches, boolean last) {
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

    static Xml rule(String side) {
        return Xml.of(side)
                .with("w:val", "single")
                .with("w:sz", 8)
                .with("w:space", 0)
                .with("w:color", "000000");
    }
}
