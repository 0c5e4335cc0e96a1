package se.underlag.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.underlag.series.Basis;
import se.underlag.series.Period;

/**
 * What deliveries tell, without values, as lines of text, in blocks. Fields have a tab between them:
 *
 * <pre>
 * utfall   2024-12-31             anstallda
 * utfall   2024-01--2024-12       sjuk-kort
 * </pre>
 */
final class ShareLines {

    /** The line that exceeds it is the last. */
    private static final int MOST_CHARACTERS = 60_000;

    private static final char BETWEEN = '\t';
    private static final char END = '\n';

    private ShareLines() {}

    /**
     * What one line tells.
     *
     * @param series the code of the series
     * @param basis outcome, budget or forecast
     * @param period when
     */
    record Told(String series, Basis basis, Period period) {

        Slot of(String organisation) {
            return new Slot(organisation, series, basis, period);
        }
    }

    static List<String> blocks(Stream<Told> all) {
        List<String> blocks = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        all.forEach(told -> {
            lines.append(told.basis.code()).append(BETWEEN);
            lines.append(told.period).append(BETWEEN);
            lines.append(told.series).append(END);
            if (lines.length() > MOST_CHARACTERS) {
                blocks.add(lines.toString());
                lines.setLength(0);
            }
        });
        if (!lines.isEmpty()) {
            blocks.add(lines.toString());
        }
        return blocks;
    }

    /** Goes through the lines of a block, in their order. */
    static void each(String block, Consumer<Told> told) {
        for (int from = 0; from < block.length(); ) {
            int basis = block.indexOf(BETWEEN, from);
            int period = block.indexOf(BETWEEN, basis + 1);
            int end = block.indexOf(END, period);
            told.accept(new Told(
                    block.substring(period + 1, end),
                    Basis.ofCode(block.substring(from, basis)),
                    Period.parse(block.substring(basis + 1, period))));
            from = end + 1;
        }
    }
}
