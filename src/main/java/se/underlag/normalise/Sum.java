package se.underlag.normalise;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.math.BigDecimal;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Origin;

/** What has been added up for one observation so far, exactly, and the rows it came from. */
final class Sum {

    private final RowNotes notes;
    /** Hashes of those who were counted. */
    private final LongOpenHashSet persons = new LongOpenHashSet(0);

    private BigDecimal total = BigDecimal.ZERO;
    /** Whole things counted, which cost no decimal each. */
    private long counted;

    private boolean missing;

    Sum(ReadRow row) {
        this.notes = new RowNotes(row.sheet().sheet().name(), row.row().index() + 1);
    }

    /** Says that a row is part of it. */
    void takesIn(ReadRow row) {
        notes.add(row.sheet().sheet().name(), row.row().index() + 1);
    }

    void add(BigDecimal value) {
        total = total.add(value);
    }

    void addOne() {
        counted++;
    }

    /** Counts a person, once, by the hash of what identifies them. */
    void addPerson(long fingerprint) {
        if (persons.add(fingerprint)) {
            counted++;
        }
    }

    /** A part of it is missing, so that it is no figure. */
    void lacks() {
        missing = true;
    }

    Measure measure() {
        return missing
                ? Measure.missing(MissingReason.NOT_DELIVERED)
                : Measure.of(stripped(total.add(BigDecimal.valueOf(counted))));
    }

    Origin origin() {
        return notes.origin();
    }

    private static BigDecimal stripped(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
