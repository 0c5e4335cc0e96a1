package se.underlag.correction;

import java.util.Locale;
import se.underlag.finding.Severity;
import se.underlag.wording.Messages;

/** The texts of a copy to correct in, in one language. */
final class Words {

    private final Messages messages;

    Words(Locale language) {
        this.messages = Messages.of("se.underlag.correction.correction", language);
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** What a severity means to whoever is to correct it. */
    String weight(Severity severity) {
        return messages.text("weight." + severity);
    }

    /** A place within a sheet or file. */
    String place(Correction correction) {
        if (correction.place() instanceof Place.OfCell cell) {
            return cell.address().toString();
        }
        if (correction.place() instanceof Place.OfRows rows) {
            String first = String.valueOf(rows.first() + 1);
            return rows.first() == rows.last()
                    ? text("place.row", first)
                    : text("place.rows", first, String.valueOf(rows.last() + 1));
        }
        return text(correction.sheet().isEmpty() ? "place.file" : "place.sheet");
    }
}
