package se.underlag.publish;

/**
 * A delivery that should have come for the month and has not.
 *
 * @param source what the export is called: {@code Sjukfrånvaro ur personalsystemet}
 * @param organisation who should have delivered it, by name; empty where no one in particular
 * @param latest the period of the latest one that came, in words; empty where none ever did
 * @param refused true where a file of this run was meant to be it and was refused
 */
public record Lacking(String source, String organisation, String latest, boolean refused) {

    /** {@code Sjukfrånvaro ur personalsystemet, Regionkansliet}. */
    public String what() {
        return organisation.isEmpty() ? source : source + ", " + organisation;
    }

    /** The end of the keys of what is told of it in bundles. */
    public String key() {
        return (neverCame() ? "never" : "latest") + (refused ? ".refused" : "");
    }

    public boolean neverCame() {
        return latest.isEmpty();
    }
}
