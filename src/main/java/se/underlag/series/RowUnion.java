package se.underlag.series;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rows of one file that several values were added up from, each once: a row may have given something to many. */
public final class RowUnion {

    private final Map<String, BitSet> bySheet = new TreeMap<>();
    private int first = Integer.MAX_VALUE;
    private int last;

    /** Adds the rows of a value. */
    public void add(Origin origin) {
        List<SheetRows> known = origin.known();
        known.forEach(
                sheet -> sheet.ranges().forEach(range -> bySheet.computeIfAbsent(sheet.sheet(), name -> new BitSet())
                        .set(range.first(), range.last() + 1)));
        if (known.stream().mapToInt(SheetRows::count).sum() < origin.rows()) {
            first = Math.min(first, origin.firstRow());
            last = Math.max(last, origin.lastRow());
        }
    }

    /** Between which rows there are others that were not kept one by one; empty where all were. */
    public Optional<SheetRows.Range> others() {
        return last == 0 ? Optional.empty() : Optional.of(new SheetRows.Range(first, last));
    }

    /** The rows that are known one by one, sheet by sheet. */
    public List<SheetRows> rows() {
        List<SheetRows> all = new ArrayList<>();
        bySheet.forEach((sheet, rows) -> {
            List<SheetRows.Range> ranges = new ArrayList<>();
            for (int from = rows.nextSetBit(0); from >= 0; ) {
                int after = rows.nextClearBit(from);
                ranges.add(new SheetRows.Range(from, after - 1));
                from = rows.nextSetBit(after);
            }
            all.add(new SheetRows(sheet, ranges));
        });
        return all;
    }
}
