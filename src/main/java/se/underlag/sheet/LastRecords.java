package se.underlag.sheet;

import java.util.Optional;

/** The last three records of a CSV file that are not blank, so far: they show whether the last one lacks fields. */
final class LastRecords {

    private Shape last = new Shape(-1, 0, "");
    private Shape beforeLast = last;
    private Shape beforeThat = last;

    /** What is remembered of a record: its row, how many fields it has, and the first of them. */
    private record Shape(int row, int fields, String first) {}

    void add(int row, int fields, String first) {
        beforeThat = beforeLast;
        beforeLast = last;
        last = new Shape(row, fields, first);
    }

    /** The last record, if it has fewer fields than the two before it, which have equally many. */
    Optional<CutOff> cutOff() {
        boolean cut = last.fields() < beforeLast.fields() && beforeLast.fields() == beforeThat.fields();
        return cut
                ? Optional.of(new CutOff(
                        last.row(),
                        last.fields(),
                        beforeLast.fields(),
                        beforeLast.first().startsWith(last.first())))
                : Optional.empty();
    }
}
