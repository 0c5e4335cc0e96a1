package se.underlag.publish;

import java.util.Map;
import java.util.TreeMap;
import se.underlag.page.Html;
import se.underlag.page.PageAsset;
import se.underlag.page.Tag;

/** What a page needs for its tables and pictures to be copied: our script, what it says, and where it says it. */
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
                Tag.of("template")
                        .with("id", "words")
                        .text(RunJson.MAPPER.writeValueAsString(words))
                        .html());
    }
}
