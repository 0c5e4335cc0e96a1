package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.underlag.page.Html;
import se.underlag.page.Tag;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.RowKind;

/**
 * A table as HTML with its notes and its source line: caption, headings merged by their paths, row labels as headings
 * of their rows, figures as they are shown. The same markup serves the pages (by class; what is copied from them gets
 * the styles of {@link TablePart} on the way) and the file of one table (with the styles on each element, for Word).
 */
final class TableHtml {

    /** Where the styles stand. */
    enum Styling {
        /** In the page's style sheet. */
        BY_CLASS,
        /** On every element as well. */
        ON_ELEMENT
    }

    /** A table of so many columns is set closer. */
    private static final int WIDE = 7;

    private final PublishedTable published;
    private final Table table;
    private final List<Boolean> inWords;
    private final NoteMarks marks;
    private final HeadingRows headings;
    private final SourceLine sourceLine;
    private final Texts texts;
    private final Styling styling;

    TableHtml(PublishedTable published, Locale language, Styling styling) {
        this.published = published;
        this.table = published.table();
        this.inWords = table.columns().stream().map(table::isInWords).toList();
        this.marks = new NoteMarks(table);
        this.headings = new HeadingRows(table.columns());
        this.sourceLine = new SourceLine(language);
        this.texts = new Texts(language);
        this.styling = styling;
    }

    /** Table, notes and source line. */
    Html block() {
        List<Html> parts = new ArrayList<>();
        parts.add(isStyled() ? tableTag() : scrolling(tableTag()));
        for (int note = 0; note < table.notes().size(); note++) {
            parts.add(note(note));
        }
        String source = sourceLine.of(published);
        if (!source.isEmpty()) {
            parts.add(paragraph(TablePart.SOURCE, Html.text(source)));
        }
        return Html.lines(parts);
    }

    /** A table wider than the screen scrolls in its own frame, which the keyboard can reach. */
    private Html scrolling(Html wide) {
        return Tag.of("div")
                .with("class", table.columns().size() < WIDE ? "scroll" : "scroll wide")
                .with("role", "group")
                .with("aria-label", texts.text("table.scroll", table.title()))
                .with("tabindex", "0")
                .lines(wide)
                .html();
    }

    private Html tableTag() {
        List<Html> rows = new ArrayList<>();
        rows.add(filled("caption", TablePart.CAPTION, Html.text(table.title())).html());
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
                row.add(spanning(filled("th", TablePart.CORNER, Html.text(table.rowHeading())), 1, headings.depth())
                        .with("scope", "col"));
            }
            for (HeadingRows.Cell cell : cells) {
                TablePart part = cell.leaf() ? TablePart.heading(inWords.get(cell.first())) : TablePart.GROUP;
                row.add(spanning(filled("th", part, Html.text(cell.text())), cell.columns(), cell.rows())
                        .with("scope", cell.leaf() ? "col" : "colgroup"));
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
        TablePart labelPart = TablePart.label(total, row.level() > 0);
        TablePart figurePart = total ? TablePart.FIGURE_TOTAL : TablePart.FIGURE;
        Tag tag = Tag.of("tr");
        tag.add(filled("th", labelPart, marked(row.label(), row.notes())).with("scope", "row"));
        for (int i = 0; i < row.cells().size(); i++) {
            Table.Cell cell = row.cells().get(i);
            TablePart part = inWords.get(i) ? TablePart.words(total) : figurePart;
            tag.add(filled("td", part, marked(cell.marked(), cell.notes())));
        }
        return tag.html();
    }

    private Html marked(String text, List<Integer> notes) {
        Html plain = Html.text(text);
        return notes.isEmpty()
                ? plain
                : Html.joined(plain, Tag.of("sup").text(marks.of(notes)).html());
    }

    private Html note(int note) {
        String mark = marks.before(note);
        Html text = Html.text(table.notes().get(note));
        return paragraph(
                TablePart.NOTE,
                mark.isEmpty() ? text : Html.joined(Tag.of("sup").text(mark).html(), Html.text(" "), text));
    }

    private Html paragraph(TablePart part, Html content) {
        Tag tag = Tag.of("p").with("class", part.styleClass());
        return (isStyled() ? tag.with("style", part.paragraph()) : tag)
                .add(content)
                .html();
    }

    /** An element of a part with its content, in a paragraph of its own where a word processor is to read it. */
    private Tag filled(String name, TablePart part, Html content) {
        return part(name, part)
                .add(
                        isStyled()
                                ? Tag.of("p")
                                        .with("style", part.paragraph())
                                        .add(content)
                                        .html()
                                : content);
    }

    private Tag part(String name, TablePart part) {
        Tag tag = Tag.of(name).with("class", part.styleClass());
        return isStyled() ? tag.with("style", part.element()) : tag;
    }

    private boolean isStyled() {
        return styling != Styling.BY_CLASS;
    }
}
