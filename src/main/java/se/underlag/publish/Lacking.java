package se.underlag.publish;

/**
 * A delivery that should have come for the month and has not.
 *
 * @param source what the export is called: {@code Sjukfrånvaro ur personalsystemet}
 * @param organisation who should have delivered it, by name; empty where no one in particular
 * @param latest the period of the latest one that came, in words; empty where none ever did
 */
public record Lacking(String source, String organisation, String latest) {

    /** {@code Sjukfrånvaro ur personalsystemet, Regionkansliet}. */
    public String what() {
        return organisation.isEmpty() ? source : source + ", " + organisation;
    }

    public boolean neverCame() {
        return latest.isEmpty();
    }
}
