package se.underlag.receipt;

import java.util.ArrayList;
import java.util.List;
import se.underlag.page.Html;
import se.underlag.page.Tag;

/**
 * A table whose rows become blocks on a narrow screen, where each cell says its heading. Styled so, some browsers forget
 * that it is a table; the roles remind them.
 */
final class StackedTable {

    /** A heading and how what is under it stands: its style class. */
    record Heading(String text, String styleClass) {

        static Heading text(String text) {
            return new Heading(text, "text");
        }

        /** For what is short and keeps to its line. */
        static Heading brief(String text) {
            return new Heading(text, "brief");
        }

        static Heading figure(String text) {
            return new Heading(text, "figure");
        }
    }

    private final String styleClass;
    private final String caption;
    private final List<Heading> headings;
    private final List<Html> parts = new ArrayList<>();
    private final List<Html> rows = new ArrayList<>();

    /** @param caption what the table is, for who does not see what stands above it */
    StackedTable(String styleClass, String caption, Heading... headings) {
        this.styleClass = styleClass;
        this.caption = caption;
        this.headings = List.of(headings);
    }

    /** A row; its first cell is its heading. */
    void row(List<Html> cells) {
        rows(List.of(cells), List.of());
    }

    /** Rows whose last cells are the same and stand beside them once. */
    void rows(List<List<Html>> own, List<Html> shared) {
        for (int at = 0; at < own.size(); at++) {
            List<Html> cells = own.get(at);
            Tag row = Tag.of("tr").with("role", "row").add(cell(heading(), 0, cells.get(0)));
            for (int column = 1; column < cells.size(); column++) {
                row.add(cell(plain(), column, cells.get(column)));
            }
            for (int column = cells.size(); at == 0 && column < headings.size(); column++) {
                row.add(cell(spanning(own.size()), column, shared.get(column - cells.size())));
            }
            rows.add(row.html());
        }
    }

    private static Tag heading() {
        return Tag.of("th").with("scope", "row").with("role", "rowheader");
    }

    private static Tag plain() {
        return Tag.of("td").with("role", "cell");
    }

    private static Tag spanning(int rows) {
        return rows == 1 ? plain() : plain().with("rowspan", String.valueOf(rows));
    }

    private Html cell(Tag cell, int column, Html content) {
        Heading heading = headings.get(column);
        return cell.with("class", heading.styleClass())
                .with("data-heading", heading.text())
                .add(content)
                .html();
    }

    /** What the rows that follow have in common. */
    void group(String heading) {
        endGroup();
        rows.add(Tag.of("tr")
                .with("role", "row")
                .with("class", "group")
                .add(Tag.of("th")
                        .with("scope", "rowgroup")
                        .with("role", "rowheader")
                        .with("colspan", String.valueOf(headings.size()))
                        .text(heading))
                .html());
    }

    /** Something about the rows above, over the whole width. */
    void remark(String text) {
        rows.add(Tag.of("tr")
                .with("role", "row")
                .with("class", "remark")
                .add(Tag.of("td")
                        .with("role", "cell")
                        .with("colspan", String.valueOf(headings.size()))
                        .text(text))
                .html());
    }

    /** Ends the rows that belong together. */
    void endGroup() {
        if (!rows.isEmpty()) {
            parts.add(Tag.of("tbody").with("role", "rowgroup").lines(rows).html());
            rows.clear();
        }
    }

    Html html() {
        endGroup();
        List<Html> all = new ArrayList<>();
        all.add(Tag.of("caption", "aside", caption).html());
        all.add(Tag.of("thead").with("role", "rowgroup").lines(headingRow()).html());
        all.addAll(parts);
        return Tag.of("table")
                .with("class", styleClass)
                .with("role", "table")
                .lines(all)
                .html();
    }

    private Html headingRow() {
        Tag row = Tag.of("tr").with("role", "row");
        headings.forEach(heading -> row.add(Tag.of("th", heading.styleClass(), heading.text())
                .with("scope", "col")
                .with("role", "columnheader")));
        return row.html();
    }
}
