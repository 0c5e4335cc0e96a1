package se.underlag.publish;

import java.time.Instant;
import se.underlag.page.Html;
import se.underlag.page.Tag;

/**
 * When a page was made, in a paragraph of its own: the only thing in a page that may differ between two runs over the
 * same figures.
 */
record MadeAt(Texts texts, Instant instant) {

    Html paragraph() {
        return Tag.of("p")
                .with("class", "made")
                .text(texts.text("made") + " ")
                .add(Tag.of("time").with("datetime", instant.toString()).text(texts.time(instant)))
                .html();
    }

    /** The page without its one such paragraph: as it would be whenever it was made. */
    String without(String page) {
        String paragraph = paragraph().toString();
        int at = page.indexOf(paragraph);
        return at < 0 ? page : page.substring(0, at) + page.substring(at + paragraph.length());
    }
}
