package se.underlag.publish;

import java.util.Locale;
import se.underlag.tabulate.Table;

/** The file of one table, {@code tables/<table>.html}: the table alone, with its styles on each element for Word. */
final class TablePage {

    private TablePage() {}

    static String html(Table table, Locale language) {
        return new Page(new Texts(language), table.title(), PageAsset.TABLE_STYLE)
                .plain(Tag.of("main")
                        .lines(new TableHtml(table, language, TableHtml.Styling.ON_ELEMENT).block())
                        .html());
    }
}
