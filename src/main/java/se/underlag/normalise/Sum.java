package se.underlag.normalise;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.math.BigDecimal;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Origin;

/** What has been added up for one observation so far, exactly, and the rows it came from. */
final class Sum {

    /** Hashes of those who were counted. */
    private final LongOpenHashSet persons = new LongOpenHashSet(0);

    private BigDecimal total = BigDecimal.ZERO;
    /** Whole things counted, which cost no decimal each. */
    private long counted;

    private boolean missing;
    private String sheet = "";
    private int first;
    private int last;
    private int rows;

    /** Says that a row is part of it. */
    void takesIn(ReadRow row) {
        last = row.row().index() + 1;
        if (rows++ == 0) {
            sheet = row.sheet().sheet().name();
            first = last;
        }
    }

    /** How many rows are part of it. */
    int rows() {
        return rows;
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
        return new Origin(sheet, first, last, rows);
    }

    private static BigDecimal stripped(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
