package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import se.underlag.page.Html;
import se.underlag.page.Tag;

/**
 * What can be done with a table or a chart, in a row beneath it: buttons that copy, which are shown where scripts run,
 * and links to files. To a screen reader each says what it is about, since a page has many of them.
 */
final class Actions {

    private final Texts texts;
    private final String subject;
    private final List<Html> actions = new ArrayList<>();

    /** @param subject the title of what they are about */
    Actions(Texts texts, String subject) {
        this.texts = texts;
        this.subject = subject;
    }

    /**
     * A button.
     *
     * @param key the key of its text
     * @param act what the script does, as an attribute: {@code data-copy-picture}
     * @param target the id of what is copied
     */
    Actions button(String key, String act, String target) {
        return add(shown(key, act, target).html());
    }

    /** A button that copies a table as it is set, and for who takes no more as plain fields. */
    Actions tableButton(String key, String act, String target, String plain) {
        return add(shown(key, act, target).with("data-plain", plain).html());
    }

    /** A link to a file of the report. */
    Actions file(String kind, String address) {
        return add(Tag.of("a")
                .with("href", address)
                .with("aria-label", texts.text("file.what", kind, subject))
                .text(kind)
                .html());
    }

    /** Something that the buttons need and nobody sees. */
    Actions add(Html action) {
        actions.add(action);
        return this;
    }

    Html html() {
        return Tag.of("div").with("class", "actions").lines(actions).html();
    }

    private Tag shown(String key, String act, String target) {
        return Tag.of("button")
                .with("type", "button")
                .with(act, target)
                .with("aria-label", texts.text("copy.what", texts.text(key), subject))
                .text(texts.text(key));
    }
}
