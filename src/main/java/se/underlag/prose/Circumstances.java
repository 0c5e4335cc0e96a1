package se.underlag.prose;

import java.util.List;
import se.underlag.tabulate.Table.Row;

/**
 * What a sentence about parts says beside the figures: of which parts it is true, and when. The first says it in full,
 * those after it in short.
 */
final class Circumstances {

    private final Angle angle;
    private final PartNames names;
    private final Phrases phrases;
    private boolean isTimed;
    private boolean isQualified;

    /**
     * @param isTimed true where the times are told already, by a sentence or a title
     */
    Circumstances(Angle angle, PartNames names, Phrases phrases, boolean isTimed) {
        this.angle = angle;
        this.names = names;
        this.phrases = phrases;
        this.isTimed = isTimed;
    }

    /**
     * {@code " av de grupper som redovisas jämfört med december 2023"}, or as much of it as needs to be said.
     *
     * @param known how many parts have a figure
     * @param key of the text that names those that have
     * @param time the time, with the space before it
     */
    String of(int known, String key, String time) {
        String which = "";
        if (known < angle.parts().size()) {
            which = qualified(key);
        } else if (angle.focus().isWhole() && !angle.isMadeUpOfParts()) {
            which = qualified("of.shown");
        }
        return which + when(time);
    }

    /** The time alone. */
    String when(String time) {
        String told = isTimed ? "" : time;
        isTimed = true;
        return told;
    }

    private String qualified(String key) {
        String which = isQualified ? phrases.text("of.them") : phrases.text(key, names.plural());
        isQualified = true;
        return which;
    }

    /** The ending of a key: one part, several, or all alike. */
    static String form(List<Row> rows, boolean all) {
        if (all) {
            return ".all";
        }
        return rows.size() == 1 ? ".one" : ".many";
    }
}
