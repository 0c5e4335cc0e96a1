package se.underlag.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The shell of a page: head, styles, the body, and the scripts where the page has any. A page is one file that asks the
 * network for nothing, and its policy forbids it to: no script but ours runs in it, whatever stands in its texts.
 */
public final class Page {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final Locale language;
    private final String title;
    private final List<PageAsset> styles;
    private final Map<String, String> notes;

    /**
     * @param language what it is written in
     * @param title what the browser calls it
     * @param styles the style sheets, in their order
     */
    public Page(Locale language, String title, PageAsset... styles) {
        this(language, title, List.of(styles), Map.of());
    }

    private Page(Locale language, String title, List<PageAsset> styles, Map<String, String> notes) {
        this.language = language;
        this.title = title;
        this.styles = styles;
        this.notes = notes;
    }

    /** The same with something in its head for programs to read; it is not shown. */
    public Page noting(String name, String content) {
        Map<String, String> all = new TreeMap<>(notes);
        all.put(name, content);
        return new Page(language, title, styles, all);
    }

    /** A page without a script. */
    public String plain(Html... body) {
        return document(POLICY, List.of(body));
    }

    /** A page with scripts of ours, which come last and run in their order. */
    public String withScripts(List<PageAsset> scripts, Html... body) {
        List<Html> all = new ArrayList<>(List.of(body));
        scripts.forEach(script -> all.add(Html.script(script)));
        String hashes = scripts.stream().map(PageAsset::policyHash).collect(Collectors.joining(" "));
        return document(POLICY + "; script-src " + hashes, all);
    }

    private String document(String policy, List<Html> body) {
        List<Html> lines = new ArrayList<>();
        lines.add(Tag.of("meta").with("charset", "utf-8").html());
        lines.add(Tag.of("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", policy)
                .html());
        lines.add(meta("viewport", "width=device-width, initial-scale=1"));
        notes.forEach((name, content) -> lines.add(meta(name, content)));
        lines.add(Tag.of("title").text(title).html());
        lines.add(Html.style(styles));
        Html head = Tag.of("head").lines(lines).html();
        return Tag.of("html")
                .with("lang", language.getLanguage())
                .lines(head, Tag.of("body").lines(body).html())
                .html()
                .document();
    }

    private static Html meta(String name, String content) {
        return Tag.of("meta").with("name", name).with("content", content).html();
    }
}
