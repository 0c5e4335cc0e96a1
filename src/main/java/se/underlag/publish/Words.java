package se.underlag.publish;

import se.underlag.page.Html;
import se.underlag.page.Tag;

/**
 * What the figures of a table or chart say, as a paragraph that can be copied; nothing where nothing is said.
 *
 * @param text one or a few sentences
 * @param anchor what its id begins with
 */
record Words(String text, String anchor) {

    Html html() {
        return text.isEmpty()
                ? Html.NONE
                : Tag.of("p").with("class", "words").with("id", id()).text(text).html();
    }

    void addButton(Actions actions) {
        if (!text.isEmpty()) {
            actions.button("copy.words", "data-copy-text", id());
        }
    }

    private String id() {
        return anchor + "-words";
    }
}
