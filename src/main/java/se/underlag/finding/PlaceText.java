package se.underlag.finding;

import java.util.Locale;
import se.underlag.source.SourceLocation;
import se.underlag.wording.Messages;

/**
 * The place of a finding in words, on one line: {@code Anställningar › I17}, {@code rad 5}, {@code raderna 6–95}; nothing
 * for a whole file.
 */
public final class PlaceText {

    private PlaceText() {}

    /** The place within its file. */
    public static String of(SourceLocation location, Locale language) {
        String place = withinSheet(location.place(), language);
        if (location.sheet().isEmpty() || place.isEmpty()) {
            return location.sheet() + place;
        }
        return location.sheet() + " › " + place;
    }

    /** A cell is called as it is; rows need the word. */
    private static String withinSheet(String place, Locale language) {
        if (place.isEmpty() || !Character.isDigit(place.charAt(0))) {
            return place;
        }
        int dash = place.indexOf('-');
        Messages messages = Messages.of(FindingText.BUNDLE, language);
        return dash < 0
                ? messages.text("place.row", place)
                : messages.text("place.rows", place.substring(0, dash), place.substring(dash + 1));
    }
}
