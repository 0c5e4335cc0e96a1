package se.underlag.publish;

import java.util.Locale;
import se.underlag.page.Page;
import se.underlag.page.Tag;

/** The file of one table, {@code tables/<table>.html}: the table alone, with its styles on each element for Word. */
final class TablePage {

    private TablePage() {}

    static String html(PublishedTable published, Locale language) {
        return new Page(new Texts(language).locale(), published.table().title(), Styles.TABLE)
                .plain(Tag.of("main")
                        .lines(new TableHtml(published, language, TableHtml.Styling.ON_ELEMENT).block())
                        .html());
    }
}
