package se.underlag.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.layout.BoundColumn;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.ColumnType;
import se.underlag.normalise.ReadRow;
import se.underlag.normalise.RowReader;
import se.underlag.normalise.Value;
import se.underlag.source.SourceLocation;
import se.underlag.wording.Typography;

/**
 * The source's own totals must match its rows. A total is about all rows, about those of the group its label names
 * ({@code Summa Regionkansliet}), or about those with the same codes as the total's own row. Shares have no sums.
 *
 * <p>Within rounding: a total written with fewer decimals than its rows may differ by half a unit of its last decimal;
 * where the definition says that the rows themselves are rounded, also by half a unit for each row.
 */
final class TotalsRule implements Rule {

    /** So many different combinations of codes are added up apart; past that, groups cannot be checked. */
    private static final int MOST_GROUPS = 300_000;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Spreadsheets add in binary: their sums may be off in the fifteenth digit. */
    private static final BigDecimal BINARY_NOISE = new BigDecimal("1e-13");

    private final SourceDefinition definition;
    private final Map<List<Value>, Sums> groups = new LinkedHashMap<>();
    private final List<Total> totals = new ArrayList<>();
    private final Sums all = new Sums();
    private boolean tooMany;
    private int checked;

    TotalsRule(SourceDefinition definition) {
        this.definition = definition;
    }

    private static final class Sums {
        private final Map<Integer, BigDecimal> byColumn = new HashMap<>();
        private final Map<Integer, BigDecimal> sizes = new HashMap<>();
        private final Map<Integer, Integer> decimals = new HashMap<>();
        private int rows;

        void add(Map<Integer, BigDecimal> numbers) {
            rows++;
            numbers.forEach((at, number) -> {
                byColumn.merge(at, number, BigDecimal::add);
                sizes.merge(at, number.abs(), BigDecimal::add);
                decimals.merge(at, Math.max(0, number.scale()), Math::max);
            });
        }

        void add(Sums other) {
            rows += other.rows;
            other.byColumn.forEach((at, number) -> byColumn.merge(at, number, BigDecimal::add));
            other.sizes.forEach((at, number) -> sizes.merge(at, number, BigDecimal::add));
            other.decimals.forEach((at, number) -> decimals.merge(at, number, Math::max));
        }
    }

    /** How many totals have been compared with their rows. */
    int checked() {
        return checked;
    }

    private record Total(ReadRow row, Map<Integer, BigDecimal> numbers) {}

    @Override
    public void row(ReadRow row, RowReader reader, Consumer<Finding> findings) {
        Map<Integer, BigDecimal> numbers = numbers(row, reader);
        if (row.kind() == ReadRow.Kind.TOTAL) {
            totals.add(new Total(row, numbers));
            return;
        }
        if (numbers.isEmpty()) {
            return;
        }
        all.add(numbers);
        if (groups.size() < MOST_GROUPS) {
            groups.computeIfAbsent(identity(row), key -> new Sums()).add(numbers);
        } else {
            tooMany = true;
            Optional.ofNullable(groups.get(identity(row))).ifPresent(sums -> sums.add(numbers));
        }
    }

    private static Map<Integer, BigDecimal> numbers(ReadRow row, RowReader reader) {
        Map<Integer, BigDecimal> numbers = Map.of();
        for (int at = 0; at < row.values().size(); at++) {
            if (row.values().get(at) instanceof Value.Number number
                    && hasSum(reader.column(at).type())) {
                numbers = numbers.isEmpty() ? new HashMap<>() : numbers;
                numbers.put(at, number.number());
            }
        }
        return numbers;
    }

    private static boolean hasSum(ColumnType type) {
        return type.isValue() && type != ColumnType.SHARE;
    }

    /** What tells the rows of one group from those of another; everything else is blanked. */
    private List<Value> identity(ReadRow row) {
        return IntStream.range(0, row.values().size())
                .mapToObj(at ->
                        isIdentity(row.sheet().columns().get(at)) ? row.values().get(at) : Value.NONE)
                .toList();
    }

    private boolean isIdentity(BoundColumn column) {
        ColumnType type = definition.columns().get(column.id()).type();
        return type == ColumnType.CODE || type == ColumnType.PERIOD;
    }

    @Override
    public void endOfSheet(RowReader reader, Consumer<Finding> findings) {
        for (Total total : totals) {
            check(total, reader, findings);
        }
        groups.clear();
        totals.clear();
        all.byColumn.clear();
        all.sizes.clear();
        all.decimals.clear();
        all.rows = 0;
        tooMany = false;
    }

    private void check(Total total, RowReader reader, Consumer<Finding> findings) {
        Optional<String> group = reader.group(total.row.label());
        boolean aboutAll = group.isEmpty() && identity(total.row).stream().allMatch(Value.NONE::equals);
        SourceLocation place = reader.location(total.row.row(), 0);
        if (!aboutAll && tooMany) {
            findings.accept(Finding.of(FindingCode.TOTAL_NOT_CHECKED, place, total.row.label()));
            return;
        }
        Sums sums = aboutAll ? all : sumsOf(total, group, reader);
        if (sums.rows == 0) {
            findings.accept(Finding.of(FindingCode.TOTAL_OF_NOTHING, place, total.row.label()));
            return;
        }
        checked++;
        total.numbers.forEach((at, number) -> {
            BigDecimal sum = sums.byColumn.getOrDefault(at, BigDecimal.ZERO);
            BigDecimal difference = number.subtract(sum);
            if (difference.abs().compareTo(tolerance(number, sums, at)) > 0) {
                findings.accept(Finding.of(
                        FindingCode.TOTAL_DIFFERS,
                        reader.location(total.row.row(), at),
                        shown(number),
                        shown(sum),
                        shown(difference),
                        total.row.sheet().columns().get(at).heading()));
            }
        });
    }

    private Sums sumsOf(Total total, Optional<String> group, RowReader reader) {
        List<Value> wanted = identity(total.row);
        Sums sums = new Sums();
        groups.forEach((codes, part) -> {
            boolean same = IntStream.range(0, wanted.size())
                    .allMatch(at ->
                            wanted.get(at).equals(Value.NONE) || wanted.get(at).equals(codes.get(at)));
            if (same && group.map(name -> holds(codes, name, reader, total.row)).orElse(true)) {
                sums.add(part);
            }
        });
        return sums;
    }

    private boolean holds(List<Value> codes, String name, RowReader reader, ReadRow total) {
        return IntStream.range(0, codes.size())
                .filter(at -> isIdentity(total.sheet().columns().get(at)))
                .filter(at -> isOf(total.sheet().columns().get(at).id(), total.label()))
                .anyMatch(
                        at -> !codes.get(at).equals(Value.NONE) && codes.get(at).equals(reader.meaning(at, name)));
    }

    /** Where a definition names the columns that a kind of total is about, only those. */
    private boolean isOf(String columnId, String label) {
        return definition.totals().stream()
                .filter(rule -> rule.label().matcher(label).matches())
                .findFirst()
                .map(rule -> rule.of().isEmpty() || rule.of().contains(columnId))
                .orElse(true);
    }

    private BigDecimal tolerance(BigDecimal total, Sums sums, int at) {
        int totalDecimals = Math.max(0, total.scale());
        int rowDecimals = sums.decimals.getOrDefault(at, 0);
        BigDecimal tolerance = sums.sizes.getOrDefault(at, BigDecimal.ZERO).multiply(BINARY_NOISE);
        if (totalDecimals < rowDecimals) {
            tolerance = tolerance.add(HALF.movePointLeft(totalDecimals));
        }
        if (definition.roundedRows()) {
            int decimals = Math.max(totalDecimals, rowDecimals);
            tolerance = tolerance.add(HALF.movePointLeft(decimals).multiply(BigDecimal.valueOf(sums.rows + 1L)));
        }
        return tolerance;
    }

    private static String shown(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return Typography.number(number, Math.max(0, plain.scale()));
    }
}
