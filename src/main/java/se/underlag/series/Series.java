package se.underlag.series;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What is followed over time, as {@code jobs/series/*.yml} tells it.
 *
 * <pre>
 * series: sjukfranvaro-kort
 * name: Sjukfrånvaro, korttid
 * kind: ratio
 * unit: '%'
 * decimals: 1
 * numerator: [sjuk-kort]
 * denominator: schemalagd-tid
 * </pre>
 *
 * @param series its code
 * @param name its name in reports
 * @param kind level, flow or ratio
 * @param unit the unit its values are stored in
 * @param decimals with how many decimals it is shown where a table says nothing else
 * @param breakdowns the dimensions its observations may carry; empty for a ratio, which has those of its flows
 * @param unitBy the dimension that holds the unit of each value, where they are of different units; money is kept in
 *     kronor there too
 * @param numerator for a ratio: the flows above the line, which are added up; else empty
 * @param denominator for a ratio: the flow below the line
 * @param breaks when its definition changed; a ratio has those of its flows too
 */
public record Series(
        String series,
        LocalText name,
        SeriesKind kind,
        Unit unit,
        int decimals,
        List<String> breakdowns,
        Optional<String> unitBy,
        List<String> numerator,
        Optional<String> denominator,
        List<Break> breaks) {

    public Series {
        breakdowns = List.copyOf(breakdowns);
        numerator = List.copyOf(numerator);
        breaks = List.copyOf(breaks);
    }

    /** Its code tells it from all others. */
    @Override
    public int hashCode() {
        return series.hashCode();
    }

    /**
     * A change of what is counted: figures from this month on are not quite comparable with those before.
     *
     * @param from the first month counted in the new way
     * @param note what changed, as readers of tables and charts are told
     */
    public record Break(YearMonth from, LocalText note) {}
}
