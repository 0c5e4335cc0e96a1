package se.underlag.receipt;

import se.underlag.page.Html;
import se.underlag.page.Tag;

/** A command as it is to be typed: a click takes all of it. */
final class Command {

    private Command() {}

    static Html of(String command) {
        return Tag.of("code", "command", command).html();
    }
}
