package se.underlag.prose;

import java.util.List;
import java.util.Locale;
import se.underlag.tabulate.Table.Row;

/**
 * What a sentence about parts says beside the figures: of which parts it is true, and when. The first says it in full,
 * those after it in short.
 */
final class Circumstances {

    private final Angle angle;
    private final PartNames names;
    private final Phrases phrases;
    private final boolean isPicture;
    private boolean isTimed;
    private String said = "";

    private Circumstances(Angle angle, PartNames names, Phrases phrases, boolean isPicture, boolean isTimed) {
        this.angle = angle;
        this.names = names;
        this.phrases = phrases;
        this.isPicture = isPicture;
        this.isTimed = isTimed;
    }

    /** Of a text, which tells the times once: with the level where it has one. */
    static Circumstances ofText(Angle angle, PartNames names, Phrases phrases) {
        return new Circumstances(angle, names, phrases, false, angle.level().isPresent());
    }

    /** Of a picture: its title tells the times, and what is said is said of the parts it shows. */
    static Circumstances ofPicture(Angle angle, PartNames names, Phrases phrases) {
        return new Circumstances(angle, names, phrases, true, true);
    }

    /**
     * {@code " av de grupper som redovisas jämfört med december 2023"}, or as much of it as needs to be said.
     *
     * @param known how many parts have a figure
     * @param key of the text that names those that have
     * @param exceeded true where a row that is shown, and not compared, has as much
     * @param time the time, with the space before it
     */
    String of(int known, String key, boolean exceeded, String time) {
        String which = "";
        boolean someUnknown = known < angle.parts().size();
        if (exceeded) {
            String depth = "of." + angle.depth().name().toLowerCase(Locale.ROOT);
            which = qualified(someUnknown ? depth + ".known" : depth);
        } else if (someUnknown) {
            which = qualified(key);
        } else if (!isPicture && !angle.isMadeUpOfParts()) {
            which = qualified(angle.focus().isWhole() ? "of.shown" : "of.drawn");
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
        boolean isSaid = key.equals(said);
        said = key;
        return isSaid
                ? phrases.text("of.them")
                : phrases.text(
                        key,
                        names.plural(),
                        phrases.all(angle.parts().stream().map(names::name).toList()));
    }

    /** The ending of a key: one part, several, or all alike. */
    static String form(List<Row> rows, boolean all) {
        if (all) {
            return ".all";
        }
        return rows.size() == 1 ? ".one" : ".many";
    }
}
