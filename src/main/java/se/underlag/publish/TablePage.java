package se.underlag.publish;

import java.util.Locale;
import se.underlag.page.Page;
import se.underlag.page.Tag;
import se.underlag.tabulate.Table;

/** The file of one table, {@code tables/<table>.html}: the table alone, with its styles on each element for Word. */
final class TablePage {

    private TablePage() {}

    static String html(Table table, Locale language) {
        return new Page(new Texts(language).locale(), table.title(), Styles.TABLE)
                .plain(Tag.of("main")
                        .lines(new TableHtml(table, language, TableHtml.Styling.ON_ELEMENT).block())
                        .html());
    }
}
