package se.underlag.publish;

import java.util.Locale;
import se.underlag.page.Html;
import se.underlag.page.Tag;

/**
 * A table as it stands on a report's page, with its notes and source line, and the buttons that copy it. The set table
 * is copied from the page itself; only its plain fields, which differ from what is shown, lie beside it.
 */
final class TableBlock {

    private final PublishedTable table;
    private final String anchor;
    private final Locale language;

    /** @param anchor what the ids of its parts begin with */
    TableBlock(PublishedTable table, String anchor, Locale language) {
        this.table = table;
        this.anchor = anchor;
        this.language = language;
    }

    Html html() {
        return Tag.of("div")
                .with("class", "table-block")
                .with("id", anchor + "-block")
                .lines(new TableHtml(table, language, TableHtml.Styling.BY_CLASS).block())
                .html();
    }

    void addButtons(Actions actions) {
        String plain = anchor + "-plain";
        actions.tableButton("copy.table", "data-copy-table", anchor + "-block", plain)
                .button("copy.plain", "data-copy-plain", plain)
                .add(Tag.of("template")
                        .with("id", plain)
                        .text(new PlainTable(table, language).tabbed())
                        .html());
    }
}
