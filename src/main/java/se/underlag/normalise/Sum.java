package se.underlag.normalise;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Origin;

/** What has been added up for one observation so far, exactly, and the rows it came from. */
final class Sum {

    /** Hashes of those who were counted; null where nobody is. */
    private @Nullable LongOpenHashSet persons;

    private BigDecimal total = BigDecimal.ZERO;
    /** Whole things counted, which cost no decimal each. */
    private long counted;

    private boolean missing;
    /** True while the row that is being added up is part of it and has not been noted. */
    private boolean taking;
    /** The rows it has come from so far, which other sums may share; null before the first. */
    private @Nullable RowNotes rows;

    /** Says that the row that is being added up is part of it. */
    void takesIn() {
        taking = true;
    }

    /**
     * Notes the row that has been added up for those of some sums that it is part of. Mostly the sums of a group are of the
     * same rows; as long as they are, they share their notes.
     *
     * @param row from 1
     */
    static void note(List<Sum> sums, String sheet, int row) {
        for (Sum sum : sums) {
            if (sum.taking) {
                RowNotes before = sum.rows;
                RowNotes now = before == null
                        ? new RowNotes(sheet, row)
                        : isAlsoOfOthers(before, sums) ? before.copy() : before;
                now.add(sheet, row);
                for (Sum alike : sums) {
                    if (alike.taking && alike.rows == before) {
                        alike.rows = now;
                        alike.taking = false;
                    }
                }
            }
        }
    }

    /** Whether notes are also those of a sum that the row is no part of. */
    private static boolean isAlsoOfOthers(RowNotes notes, List<Sum> sums) {
        for (Sum sum : sums) {
            if (sum.rows == notes && !sum.taking) {
                return true;
            }
        }
        return false;
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
        LongOpenHashSet met = persons;
        if (met == null) {
            met = new LongOpenHashSet(0);
            persons = met;
        }
        if (met.add(fingerprint)) {
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
