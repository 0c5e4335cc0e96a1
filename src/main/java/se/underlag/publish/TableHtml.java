package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.RowKind;

/**
 * A table as HTML with its notes and its source line: caption, headings merged by their paths, row labels as headings
 * of their rows, figures as they are shown. The same markup serves the pages (by class) and the file of one table
 * (with the styles on each element, for Word).
 */
final class TableHtml {

    /** Where the styles stand. */
    enum Styling {
        /** In the page's style sheet. */
        BY_CLASS,
        /** On every element as well. */
        ON_ELEMENT
    }

    private final Table table;
    private final NoteMarks marks;
    private final HeadingRows headings;
    private final SourceLine sourceLine;
    private final Texts texts;
    private final Styling styling;

    TableHtml(Table table, Locale language, Styling styling) {
        this.table = table;
        this.marks = new NoteMarks(table);
        this.headings = new HeadingRows(table.columns());
        this.sourceLine = new SourceLine(language);
        this.texts = new Texts(language);
        this.styling = styling;
    }

    /** Table, notes and source line. */
    Html block() {
        List<Html> parts = new ArrayList<>();
        Html framed = styling == Styling.BY_CLASS ? scrolling(tableTag()) : tableTag();
        parts.add(framed);
        for (int note = 0; note < table.notes().size(); note++) {
            parts.add(note(note));
        }
        String source = sourceLine.of(table);
        if (!source.isEmpty()) {
            parts.add(part("p", TablePart.SOURCE).text(source).html());
        }
        return Html.lines(parts);
    }

    /** A table wider than the screen scrolls in its own frame, which the keyboard can reach. */
    private Html scrolling(Html wide) {
        return Tag.of("div")
                .with("class", "scroll")
                .with("role", "region")
                .with("aria-label", texts.text("table.scroll", table.title()))
                .with("tabindex", "0")
                .lines(wide)
                .html();
    }

    private Html tableTag() {
        List<Html> rows = new ArrayList<>();
        rows.add(part("caption", TablePart.CAPTION).text(table.title()).html());
        rows.add(Tag.of("colgroup").add(Tag.of("col")).html());
        for (int span : headings.groups()) {
            rows.add(Tag.of("colgroup").with("span", String.valueOf(span)).html());
        }
        rows.add(Tag.of("thead").lines(headingRows()).html());
        rows.add(Tag.of("tbody")
                .lines(table.rows().stream().map(this::row).toList())
                .html());
        return part("table", TablePart.TABLE).lines(rows).html();
    }

    private List<Html> headingRows() {
        List<Html> rows = new ArrayList<>();
        for (List<HeadingRows.Cell> cells : headings.rows()) {
            Tag row = Tag.of("tr");
            if (rows.isEmpty()) {
                row.add(spanning(part("th", TablePart.CORNER), 1, headings.depth())
                        .with("scope", "col")
                        .text(table.rowHeading()));
            }
            for (HeadingRows.Cell cell : cells) {
                TablePart part = cell.leaf() ? TablePart.HEADING : TablePart.GROUP;
                row.add(spanning(part("th", part), cell.columns(), cell.rows())
                        .with("scope", cell.leaf() ? "col" : "colgroup")
                        .text(cell.text()));
            }
            rows.add(row.html());
        }
        return rows;
    }

    private static Tag spanning(Tag cell, int columns, int rows) {
        if (columns > 1) {
            cell.with("colspan", String.valueOf(columns));
        }
        if (rows > 1) {
            cell.with("rowspan", String.valueOf(rows));
        }
        return cell;
    }

    private Html row(Table.Row row) {
        boolean total = row.kind() == RowKind.TOTAL;
        Tag tag = Tag.of("tr");
        Tag label = part("th", TablePart.label(total, row.level() > 0))
                .with("scope", "row")
                .text(row.label());
        tag.add(marked(label, row.notes()));
        TablePart part = total ? TablePart.FIGURE_TOTAL : TablePart.FIGURE;
        for (Table.Cell cell : row.cells()) {
            tag.add(marked(part("td", part).text(cell.display()), cell.notes()));
        }
        return tag.html();
    }

    private Tag marked(Tag cell, List<Integer> notes) {
        return notes.isEmpty() ? cell : cell.add(Tag.of("sup").text(marks.of(notes)));
    }

    private Html note(int note) {
        Tag paragraph = part("p", TablePart.NOTE);
        String mark = marks.before(note);
        if (!mark.isEmpty()) {
            paragraph.add(Tag.of("sup").text(mark)).text(" ");
        }
        return paragraph.text(table.notes().get(note)).html();
    }

    private Tag part(String name, TablePart part) {
        Tag tag = Tag.of(name).with("class", part.styleClass());
        return styling == Styling.ON_ELEMENT ? tag.with("style", part.inline()) : tag;
    }
}
