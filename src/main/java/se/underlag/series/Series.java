package se.underlag.series;

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
        Optional<String> denominator) {

    public Series {
        breakdowns = List.copyOf(breakdowns);
        numerator = List.copyOf(numerator);
    }
}
