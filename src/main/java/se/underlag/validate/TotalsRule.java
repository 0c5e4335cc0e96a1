package se.underlag.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
    private Optional<Sums> all = Optional.empty();
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

    /** What the rows of one group come to, column by column. */
    private static final class Sums {
        private final BigDecimal[] byColumn;
        private final BigDecimal[] sizes;
        private final int[] decimals;
        /** The columns of which a figure could not be read, which a finding has told. */
        private final boolean[] unsure;

        private int rows;

        Sums(int columns) {
            byColumn = new BigDecimal[columns];
            Arrays.fill(byColumn, BigDecimal.ZERO);
            sizes = byColumn.clone();
            decimals = new int[columns];
            unsure = new boolean[columns];
        }

        void add(ReadRow row, int[] figures) {
            rows++;
            for (int at : figures) {
                Value value = row.values().get(at);
                if (value instanceof Value.Number number) {
                    add(
                            at,
                            number.number(),
                            number.number().abs(),
                            Math.max(0, number.number().scale()));
                } else {
                    unsure[at] |= value == Value.NONE;
                }
            }
        }

        void add(Sums other) {
            rows += other.rows;
            for (int at = 0; at < byColumn.length; at++) {
                add(at, other.byColumn[at], other.sizes[at], other.decimals[at]);
                unsure[at] |= other.unsure[at];
            }
        }

        private void add(int at, BigDecimal number, BigDecimal size, int itsDecimals) {
            byColumn[at] = byColumn[at].add(number);
            sizes[at] = sizes[at].add(size);
            decimals[at] = Math.max(decimals[at], itsDecimals);
        }
    }

    /** How many totals have been compared with their rows. */
    int checked() {
        return checked;
    }

    private record Total(ReadRow row, Map<Integer, BigDecimal> numbers) {}

    @Override
    public void row(ReadRow row, RowReader reader, Consumer<Finding> findings) {
        if (row.kind() == ReadRow.Kind.TOTAL) {
            totals.add(new Total(row, numbers(row, reader)));
            return;
        }
        if (!holdsFigures(row, reader)) {
            return;
        }
        all = all.or(() -> Optional.of(new Sums(row.values().size())));
        all.get().add(row, reader.figures());
        if (!grouped) {
            tooMany = true;
        } else if (groups.size() < MOST_GROUPS) {
            groups.computeIfAbsent(identity(row), key -> new Sums(row.values().size()))
                    .add(row, reader.figures());
        } else {
            tooMany = true;
            Optional.ofNullable(groups.get(identity(row))).ifPresent(sums -> sums.add(row, reader.figures()));
        }
    }

    /** Figures, or cells where one should be and could not be read, which a finding has told. */
    private static boolean holdsFigures(ReadRow row, RowReader reader) {
        for (int at : reader.figures()) {
            if (row.values().get(at) instanceof Value.Number || row.values().get(at) == Value.NONE) {
                return true;
            }
        }
        return false;
    }

    private static Map<Integer, BigDecimal> numbers(ReadRow row, RowReader reader) {
        Map<Integer, BigDecimal> numbers = new HashMap<>();
        for (int at : reader.figures()) {
            if (row.values().get(at) instanceof Value.Number number) {
                numbers.put(at, number.number());
            }
        }
        return numbers;
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
        all = Optional.empty();
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
        Sums sums = aboutAll ? all.orElseGet(() -> new Sums(total.row.values().size())) : sumsOf(total, group, reader);
        if (sums.rows == 0) {
            findings.accept(Finding.of(FindingCode.TOTAL_OF_NOTHING, place, discretion.told(total.row.label())));
            return;
        }
        checked++;
        total.numbers.forEach((at, number) -> {
            BigDecimal sum = sums.byColumn[at];
            BigDecimal difference = number.subtract(sum);
            boolean share = reader.column(at).type() == ColumnType.SHARE;
            boolean asPersons = share && number.multiply(HUNDRED).compareTo(sum) == 0;
            if (!sums.unsure[at] && !asPersons && difference.abs().compareTo(tolerance(number, sums, at)) > 0) {
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
        Sums sums = new Sums(wanted.size());
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
        int rowDecimals = sums.decimals[at];
        BigDecimal tolerance = sums.sizes[at].multiply(BINARY_NOISE);
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
