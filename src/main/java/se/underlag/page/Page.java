package se.underlag.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return document(POLICY, List.of(body), List.of());
    }

    /** A page with scripts of ours, which come last and run in their order. */
    public String withScripts(List<PageAsset> scripts, Html... body) {
        String hashes = scripts.stream().map(PageAsset::policyHash).collect(Collectors.joining(" "));
        return document(POLICY + "; script-src " + hashes, List.of(body), scripts);
    }

    /**
     * Piece after piece: styles, scripts and pictures are long, and as tags within tags they would be copied for each of
     * these.
     */
    private String document(String policy, List<Html> body, List<PageAsset> scripts) {
        StringBuilder page = new StringBuilder(length(body, scripts))
                .append("<!DOCTYPE html>\n<html lang=\"")
                .append(Html.escaped(language.getLanguage()))
                .append("\">\n<head>\n")
                .append(Html.lines(head(policy)))
                .append("\n<style>\n");
        styles.forEach(sheet -> page.append(sheet.text()));
        page.append("</style>\n</head>\n<body>\n");
        body.stream().map(Html::toString).filter(markup -> !markup.isEmpty()).forEach(markup -> page.append(markup)
                .append('\n'));
        scripts.forEach(script -> page.append("<script>").append(script.text()).append("</script>\n"));
        return page.append("</body>\n</html>\n").toString();
    }

    /** Of all but the head, with some room for that. */
    private int length(List<Html> body, List<PageAsset> scripts) {
        return 1_000
                + Stream.concat(styles.stream(), scripts.stream())
                        .mapToInt(asset -> asset.text().length())
                        .sum()
                + body.stream().mapToInt(piece -> piece.toString().length()).sum();
    }

    private List<Html> head(String policy) {
        List<Html> lines = new ArrayList<>();
        lines.add(Tag.of("meta").with("charset", "utf-8").html());
        lines.add(Tag.of("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", policy)
                .html());
        lines.add(meta("viewport", "width=device-width, initial-scale=1"));
        notes.forEach((name, content) -> lines.add(meta(name, content)));
        lines.add(Tag.of("title").text(title).html());
        return lines;
    }

    private static Html meta(String name, String content) {
        return Tag.of("meta").with("name", name).with("content", content).html();
    }
}
