package se.underlag.publish;

import java.util.Map;
import java.util.TreeMap;
import se.underlag.page.Html;
import se.underlag.page.PageAsset;
import se.underlag.page.Tag;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page needs for its tables and pictures to be copied: our script, what it says, where it says it, and the styles
 * that a copied table carries, since a word processor sees nothing of the page's own.
 */
final class Copying {

    static final PageAsset SCRIPT = PageAsset.beside(Copying.class, "copy.js");

    private Copying() {}

    static Html parts(Texts texts) {
        Map<String, String> words =
                new TreeMap<>(Map.of("copied", texts.text("copy.done"), "failed", texts.text("copy.failed")));
        return Html.lines(
                Tag.of("p")
                        .with("id", "said")
                        .with("class", "said")
                        .with("role", "status")
                        .html(),
                template("words", RunJson.MAPPER.writeValueAsString(words)),
                template("styles", RunJson.MAPPER.writeValueAsString(styles())));
    }

    private static Html template(String id, String json) {
        return Tag.of("template").with("id", id).text(json).html();
    }

    /** By class: the style of the element, and that of the paragraph in it. */
    private static ObjectNode styles() {
        ObjectNode styles = RunJson.MAPPER.createObjectNode();
        for (TablePart part : TablePart.values()) {
            styles.putArray(part.styleClass()).add(part.element()).add(part.paragraph());
        }
        return styles;
    }
}
