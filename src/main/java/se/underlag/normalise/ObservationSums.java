package se.underlag.normalise;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.underlag.layout.BoundColumn;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.ObservationRule;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Observation;
import se.underlag.series.Origin;
import se.underlag.series.Period;
import se.underlag.series.Series;
import se.underlag.series.Unit;
import se.underlag.series.Vocabulary;

/**
 * Adds rows up to observations while they stream by: what is kept is one sum for each series, breakdown, period and
 * basis, however many rows there are. Sums are exact. Nothing personal is kept: persons are counted by a hash of what
 * identifies them.
 */
public final class ObservationSums {

    private final SourceDefinition definition;
    private final Vocabulary vocabulary;
    private final Map<Key, Sum> sums = new LinkedHashMap<>();
    private final Map<Key, LongOpenHashSet> persons = new HashMap<>();

    public ObservationSums(SourceDefinition definition, Vocabulary vocabulary) {
        this.definition = definition;
        this.vocabulary = vocabulary;
    }

    private record Key(ObservationRule rule, String delivering, List<String> codes, Period period) {}

    private static final class Sum {
        private final Breakdown breakdown;
        private final String sheet;
        private BigDecimal total = BigDecimal.ZERO;
        private boolean missing;
        private int first;
        private int last;
        private int rows;

        Sum(Breakdown breakdown, String sheet, int row) {
            this.breakdown = breakdown;
            this.sheet = sheet;
            this.first = row;
        }

        Origin origin() {
            return new Origin(sheet, first, last, rows);
        }
    }

    /** Adds a row of data; a row whose organisation or period is not known gives nothing, and a finding has said why. */
    public void add(ReadRow row) {
        if (row.organisation().isEmpty()) {
            return;
        }
        for (ObservationRule rule : definition.observations()) {
            if (rule.value().isPresent()) {
                addValues(row, rule);
            } else {
                Periods.of(definition, row, Optional.empty()).ifPresent(period -> count(row, rule, period));
            }
        }
    }

    private void addValues(ReadRow row, ObservationRule rule) {
        List<BoundColumn> columns = row.sheet().columns();
        for (int at = 0; at < columns.size(); at++) {
            BoundColumn column = columns.get(at);
            if (column.id().equals(rule.value().get())) {
                Value value = row.values().get(at);
                Optional<Period> period = Periods.of(definition, row, column.period());
                if (period.isPresent() && value instanceof Value.Missing) {
                    sum(row, rule, period.get()).missing = true;
                } else if (period.isPresent() && value instanceof Value.Number number) {
                    Sum sum = sum(row, rule, period.get());
                    sum.total = sum.total.add(scaled(row.sheet(), column, reduced(row, rule, number.number())));
                }
            }
        }
    }

    private static BigDecimal reduced(ReadRow row, ObservationRule rule, BigDecimal value) {
        if (rule.reducedBy().isEmpty()) {
            return value;
        }
        return row.value(rule.reducedBy().get()) instanceof Value.Number share
                ? value.multiply(BigDecimal.ONE.subtract(share.number()))
                : value;
    }

    private static BigDecimal scaled(SheetLayout sheet, BoundColumn column, BigDecimal value) {
        Unit unit = sheet.units().get(column.index());
        return unit == null ? value : value.multiply(unit.factor());
    }

    private void count(ReadRow row, ObservationRule rule, Period period) {
        Sum sum = sum(row, rule, period);
        boolean isNew = rule.count()
                .map(row::value)
                .map(value -> !(value instanceof Value.Plain person)
                        || persons.computeIfAbsent(key(row, rule, period), k -> new LongOpenHashSet())
                                .add(hash(person.text())))
                .orElse(true);
        if (isNew) {
            sum.total = sum.total.add(BigDecimal.ONE);
        }
    }

    /** FNV-1a, 64 bits: among a million persons two meet by chance once in thirty million files. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private Sum sum(ReadRow row, ObservationRule rule, Period period) {
        int number = row.row().index() + 1;
        Sum sum = sums.computeIfAbsent(
                key(row, rule, period),
                key -> new Sum(breakdown(row, rule), row.sheet().sheet().name(), number));
        sum.last = number;
        sum.rows++;
        return sum;
    }

    private Key key(ReadRow row, ObservationRule rule, Period period) {
        List<String> codes = new ArrayList<>();
        codes.add(row.organisation().orElseThrow().id());
        List<BoundColumn> columns = row.sheet().columns();
        for (int at = 0; at < columns.size(); at++) {
            if (row.values().get(at) instanceof Value.Coded coded) {
                codes.add(coded.id());
            }
        }
        return new Key(rule, row.organisation().get().delivering(), codes, period);
    }

    /** The dimensions of the series for which the row has a code. */
    private Breakdown breakdown(ReadRow row, ObservationRule rule) {
        Series series = vocabulary.series().get(rule.series());
        Map<String, String> codes = new TreeMap<>(rule.with());
        codes.put(RowReader.ORGANISATION, row.organisation().orElseThrow().id());
        List<BoundColumn> columns = row.sheet().columns();
        for (int at = 0; at < columns.size(); at++) {
            Optional<String> dimension =
                    definition.columns().get(columns.get(at).id()).code();
            if (dimension.isPresent() && row.values().get(at) instanceof Value.Coded coded) {
                codes.put(dimension.get(), coded.id());
            }
        }
        codes.keySet().retainAll(series.breakdowns());
        return Breakdown.of(codes);
    }

    /** What was added up, by who delivers; within each in the order of series, period and breakdown. */
    public Map<String, List<Observation>> observations() {
        Map<Merged, Sum> merged = new LinkedHashMap<>();
        sums.forEach((key, sum) -> merged.merge(
                new Merged(
                        key.delivering,
                        key.rule.series(),
                        sum.breakdown,
                        key.period,
                        key.rule.basis().code()),
                sum,
                ObservationSums::plus));
        Map<String, List<Observation>> byDelivering = new TreeMap<>();
        merged.forEach((key, sum) -> byDelivering
                .computeIfAbsent(key.delivering, delivering -> new ArrayList<>())
                .add(new Observation(
                        key.series,
                        key.breakdown,
                        key.period,
                        Basis.ofCode(key.basis),
                        sum.missing ? Measure.missing(MissingReason.NOT_DELIVERED) : Measure.of(stripped(sum.total)),
                        sum.origin())));
        Comparator<Observation> order = Comparator.comparing(Observation::series)
                .thenComparing(Observation::period)
                .thenComparing(Observation::basis)
                .thenComparing(observation -> observation.breakdown().key());
        byDelivering.values().forEach(observations -> observations.sort(order));
        return byDelivering;
    }

    private record Merged(String delivering, String series, Breakdown breakdown, Period period, String basis) {}

    /** Rows that differ only in columns that the series does not keep are one observation. */
    private static Sum plus(Sum one, Sum other) {
        Sum sum = new Sum(one.breakdown, one.sheet, Math.min(one.first, other.first));
        sum.total = one.total.add(other.total);
        sum.missing = one.missing || other.missing;
        sum.last = Math.max(one.last, other.last);
        sum.rows = one.rows + other.rows;
        return sum;
    }

    private static BigDecimal stripped(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
