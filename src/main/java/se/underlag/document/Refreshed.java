package se.underlag.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of an author's document.
 *
 * @param places the places in it that are ours, in the order of the text
 * @param kept where the document lies as it was before; empty where nothing in it was changed
 */
public record Refreshed(List<Place> places, Optional<Path> kept) {

    public Refreshed {
        places = List.copyOf(places);
    }

    /** How many places are as that. */
    public long count(Fate fate) {
        return places.stream().filter(place -> place.fate() == fate).count();
    }

    /** What became of a place. */
    public enum Fate {
        CHANGED,
        UNCHANGED,
        /** Nothing in the report is meant by its tag, or nothing is said: it was left as it was. */
        UNKNOWN,
        /** A table cannot stand within a paragraph: it was left as it was. */
        NO_ROOM
    }

    /**
     * A place.
     *
     * @param tag as it stands in the document
     * @param fate what became of it
     * @param before what it showed, shortened; empty for a chart
     * @param now what it shows
     */
    public record Place(String tag, Fate fate, String before, String now) {}
}
