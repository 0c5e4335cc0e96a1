package se.underlag.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.underlag.series.RowUnion;
import se.underlag.series.SheetRows;

/** Rows of files in words: {@code blad Anställningar, rad 6-12, 15}. */
final class RowWords {

    private final Wording wording;
    private final int most;

    /** @param most so many runs of rows at most are told one by one */
    RowWords(Wording wording, int most) {
        this.wording = wording;
        this.most = most;
    }

    String of(RowUnion rows) {
        return of(rows.rows(), rows.others());
    }

    /** @param others between which rows there are others that were not kept one by one */
    String of(List<SheetRows> rows, Optional<SheetRows.Range> others) {
        List<String> words = new ArrayList<>(rows.stream().map(this::sheet).toList());
        others.ifPresent(range -> words.add(wording.text(
                rows.isEmpty() ? "explain.rows-unknown" : "explain.rows-others",
                wording.number(range.first()),
                wording.number(range.last()))));
        return String.join("; ", words);
    }

    private String sheet(SheetRows rows) {
        String numbers = rows.ranges().stream()
                        .limit(most)
                        .map(SheetRows.Range::toString)
                        .collect(Collectors.joining(", "))
                + (rows.ranges().size() > most ? ", …" : "");
        String counted = rows.count() == 1
                ? wording.text("explain.row", numbers)
                : wording.text("explain.rows", numbers, wording.number(rows.count()));
        return rows.sheet().isEmpty() ? counted : wording.text("explain.sheet", rows.sheet(), counted);
    }
}
