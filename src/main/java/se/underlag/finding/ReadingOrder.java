package se.underlag.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which somebody goes through a file to mend it: sheet by sheet, row by row, from the left. Rules look at a
 * row one after the other, and so find it in another. What has no place in a sheet stays where it was found.
 */
final class ReadingOrder {

    private static final Pattern CELL = Pattern.compile("([A-Z]{0,3})([0-9]{1,9}).*");

    private final Map<String, Integer> sheets = new HashMap<>();

    private ReadingOrder(List<Finding> findings) {
        findings.forEach(finding -> sheets.putIfAbsent(finding.location().sheet(), sheets.size()));
    }

    private record Placed(Finding finding, int sheet, int row, String column) {}

    static List<Finding> of(List<Finding> findings) {
        ReadingOrder order = new ReadingOrder(findings);
        List<Integer> positions = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (int at = 0; at < findings.size(); at++) {
            Finding finding = findings.get(at);
            Matcher cell = CELL.matcher(finding.location().place());
            if (cell.matches()) {
                int sheet = order.sheets.get(finding.location().sheet());
                positions.add(at);
                placed.add(new Placed(finding, sheet, Integer.parseInt(cell.group(2)), cell.group(1)));
            }
        }
        placed.sort(Comparator.comparingInt(Placed::sheet)
                .thenComparingInt(Placed::row)
                .thenComparingInt(one -> one.column().length())
                .thenComparing(Placed::column));
        List<Finding> ordered = new ArrayList<>(findings);
        for (int at = 0; at < positions.size(); at++) {
            ordered.set(positions.get(at), placed.get(at).finding());
        }
        return ordered;
    }
}
