package se.underlag.normalise;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    private @Nullable RowNotes rows;

    /** Says that a row is part of it. */
    void takesIn(ReadRow row) {
        int number = row.row().index() + 1;
        String sheet = row.sheet().sheet().name();
        RowNotes noted = rows;
        if (noted == null) {
            noted = new RowNotes(sheet, number);
            rows = noted;
        }
        noted.add(sheet, number);
    }

    /** True where no row is part of it. */
    boolean isEmpty() {
        return rows == null;
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
        return Objects.requireNonNull(rows).origin();
    }

    private static BigDecimal stripped(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
