package se.underlag.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.layout.BoundColumn;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.ColumnType;
import se.underlag.normalise.Discretion;
import se.underlag.normalise.ReadRow;
import se.underlag.normalise.RowReader;
import se.underlag.normalise.Value;
import se.underlag.source.SourceLocation;
import se.underlag.wording.Typography;

/**
 * The source's own totals must match its rows. A total is about all rows, about those of the group its label names
 * ({@code Summa Regionkansliet}), or about those with the same codes as the total's own row. A total of shares is their
 * sum in percent, or the whole persons they make up.
 *
 * <p>Within rounding: a total written with fewer decimals than its rows may differ by half a unit of its last decimal;
 * where the definition says that the rows themselves are rounded, also by half a unit for each row. A sum of which a
 * part could not be read is not compared: that part has its own finding.
 */
final class TotalsRule implements Rule {

    /** So many different combinations of codes are added up apart; past that, groups cannot be checked. */
    private static final int MOST_GROUPS = 300_000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Spreadsheets add in binary: their sums may be off in the fifteenth digit. */
    private static final BigDecimal BINARY_NOISE = new BigDecimal("1e-13");

    private final SourceDefinition definition;
    private final Discretion discretion;
    private final Map<List<Value>, Sums> groups = new LinkedHashMap<>();
    private final List<Total> totals = new ArrayList<>();
    private Sums all = new Sums();
    /** Registers of persons have shares alone, and a million rows: only their total over all rows is checked. */
    private final boolean grouped;

    private boolean tooMany;
    private int checked;

    TotalsRule(SourceDefinition definition) {
        this.definition = definition;
        this.discretion = new Discretion(definition);
        this.grouped = definition.columns().values().stream()
                .anyMatch(column -> column.type() == ColumnType.NUMBER || column.type() == ColumnType.AMOUNT);
    }

    private static final class Sums {
        private final Map<Integer, BigDecimal> byColumn = new HashMap<>();
        private final Map<Integer, BigDecimal> sizes = new HashMap<>();
        private final Map<Integer, Integer> decimals = new HashMap<>();
        private final Set<Integer> unsure = new HashSet<>();
        private int rows;

        /** @param unread the columns whose figure in this row could not be read, which a finding has told */
        void add(Map<Integer, BigDecimal> numbers, Set<Integer> unread) {
            rows++;
            unsure.addAll(unread);
            numbers.forEach((at, number) -> {
                byColumn.merge(at, number, BigDecimal::add);
                sizes.merge(at, number.abs(), BigDecimal::add);
                decimals.merge(at, Math.max(0, number.scale()), Math::max);
            });
        }

        void add(Sums other) {
            rows += other.rows;
            unsure.addAll(other.unsure);
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
        Set<Integer> unread = unread(row, reader);
        if (numbers.isEmpty() && unread.isEmpty()) {
            return;
        }
        all.add(numbers, unread);
        if (!grouped) {
            tooMany = true;
        } else if (groups.size() < MOST_GROUPS) {
            groups.computeIfAbsent(identity(row), key -> new Sums()).add(numbers, unread);
        } else {
            tooMany = true;
            Optional.ofNullable(groups.get(identity(row))).ifPresent(sums -> sums.add(numbers, unread));
        }
    }

    /** The columns whose figure in this row could not be read, which a finding has told. */
    private static Set<Integer> unread(ReadRow row, RowReader reader) {
        Set<Integer> unread = Set.of();
        for (int at = 0; at < row.values().size(); at++) {
            if (row.values().get(at) == Value.NONE && hasSum(reader.column(at).type())) {
                unread = unread.isEmpty() ? new HashSet<>() : unread;
                unread.add(at);
            }
        }
        return unread;
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
        return type.isValue();
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
        all = new Sums();
        tooMany = false;
    }

    private void check(Total total, RowReader reader, Consumer<Finding> findings) {
        Optional<String> group = reader.group(total.row.label());
        boolean aboutAll = group.isEmpty() && identity(total.row).stream().allMatch(Value.NONE::equals);
        SourceLocation place = reader.location(total.row.row(), 0);
        if (!aboutAll && tooMany) {
            findings.accept(Finding.of(FindingCode.TOTAL_NOT_CHECKED, place, discretion.told(total.row.label())));
            return;
        }
        Sums sums = aboutAll ? all : sumsOf(total, group, reader);
        if (sums.rows == 0) {
            findings.accept(Finding.of(FindingCode.TOTAL_OF_NOTHING, place, discretion.told(total.row.label())));
            return;
        }
        checked++;
        total.numbers.forEach((at, number) -> {
            BigDecimal sum = sums.byColumn.getOrDefault(at, BigDecimal.ZERO);
            BigDecimal difference = number.subtract(sum);
            boolean share = reader.column(at).type() == ColumnType.SHARE;
            boolean asPersons = share && number.multiply(HUNDRED).compareTo(sum) == 0;
            if (!sums.unsure.contains(at)
                    && !asPersons
                    && difference.abs().compareTo(tolerance(number, sums, at)) > 0) {
                findings.accept(Finding.of(
                        FindingCode.TOTAL_DIFFERS,
                        reader.location(total.row.row(), at),
                        shown(number, share),
                        shown(sum, share),
                        shown(difference, share),
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

    private static String shown(BigDecimal number, boolean share) {
        BigDecimal written = share ? number.multiply(HUNDRED) : number;
        BigDecimal plain = written.stripTrailingZeros();
        return Typography.number(written, Math.max(0, plain.scale())) + (share ? " %" : "");
    }
}
