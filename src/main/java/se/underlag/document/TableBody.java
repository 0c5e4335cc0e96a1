package se.underlag.document;

import java.util.ArrayList;
import java.util.List;
import se.underlag.ooxml.Xml;
import se.underlag.publish.NoteMarks;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.RowKind;

/**
 * The rows of a table's figures, none of which a page breaks. Each figure is a control of its own, so that it can be copied
 * into running text and kept fresh there.
 */
final class TableBody {

    private static final int INDENT = 227;
    private static final int SHORT = 20;

    private final Table table;
    private final TableLayout layout;
    private final FigureTags tags;
    private final Script script;
    private final NoteMarks marks;
    private final List<Integer> widths;

    TableBody(Table table, TableLayout layout, FigureTags tags, Script script, NoteMarks marks, List<Integer> widths) {
        this.table = table;
        this.layout = layout;
        this.tags = tags;
        this.script = script;
        this.marks = marks;
        this.widths = widths;
    }

    List<Xml> rows() {
        List<Xml> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            // A short table stays together; of a long one the first row with the heading, the last ones with what is
            // beneath.
            boolean kept =
                    table.rows().size() <= SHORT || i == 0 || i >= table.rows().size() - 3;
            rows.add(row(table.rows().get(i), kept));
        }
        return rows;
    }

    private Xml row(Table.Row row, boolean kept) {
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
        return total ? properties.add(Xml.of("w:tcBorders").add(TableHeading.rule("w:top"))) : properties;
    }

    private Xml label(Table.Row row, boolean kept) {
        boolean total = row.kind() == RowKind.TOTAL;
        Style style = total ? Style.LABEL_TOTAL : row.level() > 0 ? Style.LABEL_INDENTED : Style.LABEL;
        List<Xml> more = new ArrayList<>(Script.keeping(kept));
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
        List<Xml> more = new ArrayList<>(Script.keeping(kept));
        int indent = figures.indent(cell, total);
        if (indent > 0) {
            more.add(Xml.of("w:ind", "w:right", indent));
        }
        Style style = figures.isOfWords()
                ? total ? Style.LABEL_TOTAL : Style.LABEL
                : total ? Style.FIGURE_TOTAL : Style.FIGURE;
        Xml text = Script.run(cell.marked());
        Xml shown = tags.of(row, table.columns().get(column))
                .map(tag -> Controls.around(tag, row.label(), List.of(text)))
                .orElse(text);
        Xml paragraph = script.paragraph(style, more, shown);
        return cell.notes().isEmpty() ? paragraph : paragraph.add(Script.raised(marks.of(cell.notes())));
    }
}
