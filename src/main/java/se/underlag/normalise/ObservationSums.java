package se.underlag.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.underlag.layout.BoundColumn;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.SourceDefinition;
import se.underlag.normalise.ObservationPlan.Summed;
import se.underlag.series.Breakdown;
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
    private final Map<SheetLayout, List<Planned>> plans = new IdentityHashMap<>();
    /** By what rules have in common whose sums are found together, whatever the columns of a sheet. */
    private final Map<List<Object>, SumsApart> tables = new HashMap<>();

    private final Periods periods;
    /** Those that have the row that is being added up in one of their sums. */
    private final List<SumsApart.Group> touched = new ArrayList<>();

    public ObservationSums(SourceDefinition definition, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.periods = new Periods(definition);
    }

    /** A rule in a sheet, and where its sums are. */
    private record Planned(ObservationPlan plan, SumsApart table, int place) {

        static Planned of(ObservationPlan plan, SumsApart table) {
            return new Planned(plan, table, table.place(plan.summed()));
        }
    }

    /** Adds a row of data; a row whose organisation or period is not known gives nothing, and a finding has said why. */
    public void add(ReadRow row) {
        if (row.organisation().isEmpty()) {
            return;
        }
        ReadRow.Organisation organisation = row.organisation().get();
        List<Planned> planned = plans.get(row.sheet());
        if (planned == null) {
            planned = plansFor(row.sheet());
            plans.put(row.sheet(), planned);
        }
        Found found = new Found(row, organisation);
        for (Planned each : planned) {
            if (each.plan.rule().value().isPresent()) {
                for (int at : each.plan.values()) {
                    addValue(row, each, at, found);
                }
            } else {
                Optional<Period> period = periods.of(row, Optional.empty());
                if (period.isPresent()) {
                    count(row, each.plan, found.sum(each, period.get(), Value.NONE));
                }
            }
        }
        touched.forEach(group -> group.note(row));
        touched.clear();
    }

    /** The group of sums that was found last for a row: the next rule mostly wants the same. */
    private final class Found {
        private final ReadRow row;
        private final ReadRow.Organisation organisation;
        private Optional<SumsApart> table = Optional.empty();
        private Optional<SumsApart.Group> group = Optional.empty();

        Found(ReadRow row, ReadRow.Organisation organisation) {
            this.row = row;
            this.organisation = organisation;
        }

        Sum sum(Planned planned, Period period, Value value) {
            boolean same = table.isPresent()
                    && table.get() == planned.table
                    && planned.plan.kept().bound().isEmpty()
                    && group.orElseThrow().period() == period;
            if (!same) {
                table = Optional.of(planned.table);
                group = Optional.of(planned.table.of(row, planned.plan.kept().codes(), organisation, period, value));
            }
            SumsApart.Group its = group.orElseThrow();
            if (its.isFirstOfRow()) {
                touched.add(its);
            }
            return its.sum(planned.place);
        }
    }

    private List<Planned> plansFor(SheetLayout sheet) {
        return sheet.definition().observations().stream()
                .map(rule -> ObservationPlan.of(
                        sheet.definition(), sheet, rule, vocabulary.series().get(rule.series())))
                .map(plan -> Planned.of(plan, tables.computeIfAbsent(kept(plan), kept -> new SumsApart(plan))))
                .toList();
    }

    private static List<Object> kept(ObservationPlan plan) {
        return List.of(
                plan.kept().dimensions(),
                plan.kept().unit(),
                plan.kept().bound(),
                plan.kept().withOrganisation(),
                plan.summed().with());
    }

    private void addValue(ReadRow row, Planned planned, int at, Found found) {
        BoundColumn column = row.sheet().columns().get(at);
        Value value = row.values().get(at);
        Optional<Period> period = periods.of(row, column.period());
        if (period.isEmpty()) {
            return;
        }
        if (value instanceof Value.Missing) {
            found.sum(planned, period.get(), value).lacks();
        } else if (value instanceof Value.Number number) {
            found.sum(planned, period.get(), value)
                    .add(scaled(row, column, reduced(row, planned.plan, number.number())));
        } else if (value instanceof Value.Bounded limit) {
            found.sum(planned, period.get(), value).add(scaled(row, column, limit.number()));
        }
    }

    private static BigDecimal reduced(ReadRow row, ObservationPlan plan, BigDecimal value) {
        boolean reduces = plan.reducedBy() >= 0
                && row.values().get(plan.reducedBy()) instanceof Value.Number share
                && share.number().signum() != 0;
        return reduces ? value.multiply(BigDecimal.ONE.subtract(share(row, plan))) : value;
    }

    private static BigDecimal share(ReadRow row, ObservationPlan plan) {
        return ((Value.Number) row.values().get(plan.reducedBy())).number();
    }

    /** In the base unit: money in kronor, by the unit of its column, or of its row where rows are of different units. */
    private static BigDecimal scaled(ReadRow row, BoundColumn column, BigDecimal value) {
        Map<Integer, Unit> units = row.sheet().units();
        Unit unit = units.isEmpty() ? null : units.get(column.index());
        if (unit != null) {
            return value.multiply(unit.factor());
        }
        return row.unit().isPresent() ? value.multiply(row.unit().get().factor()) : value;
    }

    private static void count(ReadRow row, ObservationPlan plan, Sum sum) {
        if (plan.counted() >= 0 && row.values().get(plan.counted()) instanceof Value.Plain person) {
            sum.addPerson(Fingerprint.with(Fingerprint.EMPTY, person.text()));
        } else {
            sum.addOne();
        }
    }

    /** What was added up, by who delivers; within each in the order of series, period, basis and breakdown. */
    public Map<String, List<Observation>> observations() {
        Map<String, List<Observation>> byDelivering = new TreeMap<>();
        tables.values()
                .forEach(table -> table.forEach(group -> group.forEach((summed, sum) -> byDelivering
                        .computeIfAbsent(group.delivering(), delivering -> new ArrayList<>())
                        .add(observation(group, summed, sum)))));
        byDelivering.values().forEach(ObservationSums::sort);
        return byDelivering;
    }

    /** Who delivers what has been added up so far, by code. */
    public Set<String> organisations() {
        Set<String> delivering = new TreeSet<>();
        tables.values().forEach(table -> table.forEach(group -> delivering.add(group.delivering())));
        return delivering;
    }

    private static Observation observation(SumsApart.Group group, Summed summed, Sum sum) {
        return new Observation(
                summed.series(), group.breakdown(), group.period(), summed.basis(), sum.measure(), sum.origin());
    }

    /** By keys made once for each breakdown: some ten thousand observations are compared some hundred thousand times. */
    private static void sort(List<Observation> observations) {
        Map<Breakdown, String> keys = new IdentityHashMap<>();
        observations.forEach(observation -> keys.computeIfAbsent(observation.breakdown(), Breakdown::key));
        observations.sort((one, other) -> {
            int order = compared(one.series(), other.series());
            order = order == 0 ? compared(one.period(), other.period()) : order;
            order = order == 0 ? one.basis().compareTo(other.basis()) : order;
            return order == 0 ? keys.get(one.breakdown()).compareTo(keys.get(other.breakdown())) : order;
        });
    }

    /** Those of one group are the same object. */
    private static <T extends Comparable<? super T>> int compared(T one, T other) {
        return one == other ? 0 : one.compareTo(other);
    }
}
