package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The shell of a page: head, styles, the body, and the script where the page has one. A page is one file that asks the
 * network for nothing, and its policy forbids it to: no script but ours runs in it, whatever stands in its texts.
 */
final class Page {

    private final Texts texts;
    private final String title;
    private final PageAsset style;

    Page(Texts texts, String title, PageAsset style) {
        this.texts = texts;
        this.title = title;
        this.style = style;
    }

    /** A page without a script. */
    String plain(Html... body) {
        return document("default-src 'none'; style-src 'unsafe-inline'; img-src data:", List.of(body));
    }

    /** A page whose tables and pictures can be copied. */
    String withCopying(Html... body) {
        List<Html> all = new ArrayList<>(List.of(body));
        all.add(Tag.of("p")
                .with("id", "said")
                .with("class", "said")
                .with("role", "status")
                .html());
        all.add(Tag.of("template")
                .with("id", "words")
                .text(RunJson.MAPPER.writeValueAsString(words()))
                .html());
        all.add(Html.script(PageAsset.COPY_SCRIPT));
        return document(
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src "
                        + PageAsset.COPY_SCRIPT.policyHash(),
                all);
    }

    private Map<String, String> words() {
        return new TreeMap<>(Map.of("copied", texts.text("copy.done"), "failed", texts.text("copy.failed")));
    }

    private String document(String policy, List<Html> body) {
        Html head = Tag.of("head")
                .lines(
                        Tag.of("meta").with("charset", "utf-8").html(),
                        Tag.of("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", policy)
                                .html(),
                        Tag.of("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1")
                                .html(),
                        Tag.of("title").text(title).html(),
                        Html.style(style))
                .html();
        return Tag.of("html")
                .with("lang", texts.locale().getLanguage())
                .lines(head, Tag.of("body").lines(body).html())
                .html()
                .document();
    }
}
