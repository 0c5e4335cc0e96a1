package se.underlag.publish;

import java.util.List;
import se.underlag.page.Html;
import se.underlag.page.PageAsset;
import se.underlag.page.Tag;

/**
 * Searching among the tables and charts of a page. The script hides every item that does not hold all the words,
 * every group without an item left, and what the contents say of them. Where none runs, there is no form.
 */
final class Search {

    static final PageAsset SCRIPT = PageAsset.beside(Search.class, "search.js");

    /** On what is shown or hidden; its value is {@link #TABLE}, {@link #CHART} or {@link #MISSING}. */
    static final String ITEM = "data-item";

    static final String TABLE = "table";
    static final String CHART = "chart";
    static final String MISSING = "missing";

    /** On what holds items and is hidden when they all are. */
    static final String GROUP = "data-group";

    /** On an item whose own text is not all that should find it. */
    static final String MORE = "data-more";

    private final Texts texts;

    Search(Texts texts) {
        this.texts = texts;
    }

    /** The form, with choices of its own after the kind of item, where there are any. */
    Html form(Html... choices) {
        return Tag.of("div")
                .with("class", "search")
                .with("role", "search")
                .with("data-found", texts.text("search.found", "{0}", "{1}"))
                .with("data-nothing", texts.text("search.nothing"))
                .lines(
                        Tag.of("label")
                                .with("for", "search")
                                .text(texts.text("search"))
                                .html(),
                        Tag.of("input")
                                .with("type", "search")
                                .with("id", "search")
                                .with("autocomplete", "off")
                                .with("spellcheck", "false")
                                .html(),
                        kinds(),
                        Html.lines(choices),
                        Tag.of("p")
                                .with("id", "found")
                                .with("class", "quiet")
                                .with("role", "status")
                                .html())
                .html();
    }

    /** A choice among groups, for pages that have several: the value of an option is a group's id. */
    Html groups(String label, String all, List<Html> options) {
        return Html.lines(
                Tag.of("label").with("for", "group").text(label).html(),
                Tag.of("select")
                        .with("id", "group")
                        .lines(Tag.of("option").with("value", "").text(all).html(), Html.lines(options))
                        .html());
    }

    private Html kinds() {
        return Tag.of("fieldset")
                .lines(
                        Tag.of("legend")
                                .with("class", "aside")
                                .text(texts.text("search.show"))
                                .html(),
                        kind("", "search.all", true),
                        kind(TABLE, "search.tables", false),
                        kind(CHART, "search.charts", false))
                .html();
    }

    private Html kind(String value, String key, boolean chosen) {
        Tag choice = Tag.of("input").with("type", "radio").with("name", "kind").with("value", value);
        return Tag.of("label")
                .add(chosen ? choice.flag("checked") : choice)
                .text(" " + texts.text(key))
                .html();
    }
}
