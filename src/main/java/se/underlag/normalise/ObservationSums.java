package se.underlag.normalise;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.underlag.layout.BoundColumn;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.SourceDefinition;
import se.underlag.normalise.ObservationPlan.Summed;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Observation;
import se.underlag.series.Period;
import se.underlag.series.Unit;
import se.underlag.series.Vocabulary;

/**
 * Adds rows up to observations while they stream by: what is kept is one sum for each series, breakdown, period and
 * basis, however many rows there are. Sums are exact. Nothing personal is kept: persons are counted by a hash of what
 * identifies them, each once in every breakdown.
 */
public final class ObservationSums {

    private final Vocabulary vocabulary;
    private final Map<SheetLayout, List<ObservationPlan>> plans = new IdentityHashMap<>();
    private final Map<Key, Sum> sums = new LinkedHashMap<>();
    private final Periods periods;

    public ObservationSums(SourceDefinition definition, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.periods = new Periods(definition);
    }

    /** What tells one sum from another; of what the rule says, by which all are alike, only what is summed. */
    private record Key(Summed summed, Period period, String delivering, String organisation, List<String> codes) {}

    private static final class Sum {
        private final Breakdown breakdown;
        private final RowNotes rows;
        /** Hashes of those who were counted. */
        private final LongOpenHashSet persons = new LongOpenHashSet(0);

        private BigDecimal total = BigDecimal.ZERO;
        private boolean missing;

        Sum(Breakdown breakdown, RowNotes rows) {
            this.breakdown = breakdown;
            this.rows = rows;
        }

        Measure measure() {
            return missing ? Measure.missing(MissingReason.NOT_DELIVERED) : Measure.of(stripped(total));
        }
    }

    /** Adds a row of data; a row whose organisation or period is not known gives nothing, and a finding has said why. */
    public void add(ReadRow row) {
        if (row.organisation().isEmpty()) {
            return;
        }
        for (ObservationPlan plan : plans.computeIfAbsent(row.sheet(), this::plansFor)) {
            if (plan.rule().value().isPresent()) {
                for (int at : plan.values()) {
                    addValue(row, plan, at);
                }
            } else {
                periods.of(row, Optional.empty()).ifPresent(period -> count(row, plan, period));
            }
        }
    }

    private List<ObservationPlan> plansFor(SheetLayout sheet) {
        return sheet.definition().observations().stream()
                .map(rule -> ObservationPlan.of(
                        sheet.definition(), sheet, rule, vocabulary.series().get(rule.series())))
                .toList();
    }

    private void addValue(ReadRow row, ObservationPlan plan, int at) {
        BoundColumn column = row.sheet().columns().get(at);
        Value value = row.values().get(at);
        Optional<Period> period = periods.of(row, column.period());
        if (period.isEmpty()) {
            return;
        }
        if (value instanceof Value.Missing) {
            sum(row, plan, period.get(), value).missing = true;
        } else if (value instanceof Value.Number number) {
            Sum sum = sum(row, plan, period.get(), value);
            sum.total = sum.total.add(scaled(row, column, reduced(row, plan, number.number())));
        } else if (value instanceof Value.Bounded limit) {
            Sum sum = sum(row, plan, period.get(), value);
            sum.total = sum.total.add(scaled(row, column, limit.number()));
        }
    }

    private static BigDecimal reduced(ReadRow row, ObservationPlan plan, BigDecimal value) {
        return plan.reducedBy() >= 0 && row.values().get(plan.reducedBy()) instanceof Value.Number share
                ? value.multiply(BigDecimal.ONE.subtract(share.number()))
                : value;
    }

    /** In the base unit: money in kronor, by the unit of its column, or of its row where rows are of different units. */
    private static BigDecimal scaled(ReadRow row, BoundColumn column, BigDecimal value) {
        Unit unit = row.sheet().units().get(column.index());
        return unit == null
                ? value.multiply(row.unit().map(Unit::factor).orElse(BigDecimal.ONE))
                : value.multiply(unit.factor());
    }

    private void count(ReadRow row, ObservationPlan plan, Period period) {
        Sum sum = sum(row, plan, period, Value.NONE);
        boolean known = plan.counted() >= 0
                && row.values().get(plan.counted()) instanceof Value.Plain person
                && !sum.persons.add(Fingerprint.with(Fingerprint.EMPTY, person.text()));
        if (!known) {
            sum.total = sum.total.add(BigDecimal.ONE);
        }
    }

    private Sum sum(ReadRow row, ObservationPlan plan, Period period, Value value) {
        int number = row.row().index() + 1;
        String sheet = row.sheet().sheet().name();
        List<String> codes = codes(row, plan, value);
        Key key = key(row, plan, period, codes);
        Sum sum = sums.get(key);
        if (sum == null) {
            sum = new Sum(breakdown(row, plan, codes), new RowNotes(sheet, number));
            sums.put(key, sum);
        }
        sum.rows.add(sheet, number);
        return sum;
    }

    /** The codes of the columns, then the unit, then the sign of a limit; empty where there is none. */
    private static List<String> codes(ReadRow row, ObservationPlan plan, Value value) {
        List<String> codes = new ArrayList<>(plan.codes().size() + 2);
        for (int at : plan.codes()) {
            codes.add(row.values().get(at) instanceof Value.Coded coded ? coded.id() : "");
        }
        if (plan.unit().isPresent()) {
            codes.add(row.unit().map(Unit::symbol).orElse(""));
        }
        if (plan.bound().isPresent()) {
            codes.add(value instanceof Value.Bounded limit ? limit.sign() : "");
        }
        return codes;
    }

    private static Key key(ReadRow row, ObservationPlan plan, Period period, List<String> codes) {
        ReadRow.Organisation organisation = row.organisation().orElseThrow();
        return new Key(
                plan.summed(),
                period,
                organisation.delivering(),
                plan.withOrganisation() ? organisation.id() : "",
                codes);
    }

    private static Breakdown breakdown(ReadRow row, ObservationPlan plan, List<String> codes) {
        Map<String, String> byDimension = new TreeMap<>(plan.rule().with());
        if (plan.withOrganisation()) {
            byDimension.put(
                    RowReader.ORGANISATION, row.organisation().orElseThrow().id());
        }
        List<String> dimensions = new ArrayList<>(plan.dimensions());
        plan.unit().ifPresent(dimensions::add);
        plan.bound().ifPresent(dimensions::add);
        for (int i = 0; i < codes.size(); i++) {
            if (!codes.get(i).isEmpty()) {
                byDimension.put(dimensions.get(i), codes.get(i));
            }
        }
        return Breakdown.of(byDimension);
    }

    /** What was added up, by who delivers; within each in the order of series, period, basis and breakdown. */
    public Map<String, List<Observation>> observations() {
        Map<String, List<Observation>> byDelivering = new TreeMap<>();
        sums.forEach((key, sum) -> byDelivering
                .computeIfAbsent(key.delivering, delivering -> new ArrayList<>())
                .add(new Observation(
                        key.summed.series(),
                        sum.breakdown,
                        key.period,
                        key.summed.basis(),
                        sum.measure(),
                        sum.rows.origin())));
        Comparator<Observation> order = Comparator.comparing(Observation::series)
                .thenComparing(Observation::period)
                .thenComparing(Observation::basis)
                .thenComparing(observation -> observation.breakdown().key());
        byDelivering.values().forEach(observations -> observations.sort(order));
        return byDelivering;
    }

    private static BigDecimal stripped(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
