package se.underlag.tabulate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Observation;
import se.underlag.series.Period;
import se.underlag.series.Series;
import se.underlag.series.SeriesKind;
import se.underlag.store.Need;
import se.underlag.tabulate.Gathering.UnitKey;
import se.underlag.tabulate.Shelves.Slice;

/**
 * Gathers what counts for one table: everything at or under an organisation that fits the table's {@code where}. Who
 * delivered it may stand at, above or under that organisation.
 *
 * <p>Where an organisation and one under it both delivered the same period, no figure counts twice: if the upper one
 * tells the lower one's figures too, the delivery received last counts for them; if the upper one tells nothing of
 * what lies under it, its figures stand for all of it; else the two complete each other.
 */
final class Gatherer {

    private final Shelves shelves;
    private final Dimensions dimensions;
    private final String organisation;
    private final Map<String, TableDefinition.Selection> where;
    private final LocalDate limit;
    private final Consumer<Need> needs;
    private final Witness witness;

    /**
     * @param asOf the month after which no outcome counts; what is planned or foreseen may be of later years
     * @param needs told everything that is looked for, found or not
     * @param witness sees what counts
     */
    Gatherer(
            Shelves shelves,
            Dimensions dimensions,
            String organisation,
            Map<String, TableDefinition.Selection> where,
            YearMonth asOf,
            Consumer<Need> needs,
            Witness witness) {
        this.shelves = shelves;
        this.dimensions = dimensions;
        this.organisation = organisation;
        this.where = where;
        this.limit = asOf.atEndOfMonth();
        this.needs = needs;
        this.witness = witness;
    }

    /** The latest period of a series that is not after a month: a day for a level, a month for a flow. */
    Optional<Period> latest(Series series, Basis basis, YearMonth asOf) {
        LocalDate last = asOf.atEndOfMonth();
        Stream<Period> periods = deliverers(series.series(), basis)
                .flatMap(deliverer -> shelves.periods(series.series(), basis, deliverer).stream()
                        .filter(period -> !period.lastDay().isAfter(last))
                        .filter(period -> isKind(period, series.kind()))
                        .sorted(Comparator.reverseOrder())
                        .filter(period -> tellsOf(series.series(), basis, deliverer, period))
                        .limit(1));
        Optional<Period> latest = periods.max(Comparator.naturalOrder());
        LocalDate after = latest.map(period -> period.lastDay().plusDays(1)).orElse(LocalDate.EPOCH);
        needs.accept(new Need(organisation, series.series(), basis, after, last));
        return latest.map(period -> period instanceof Period.Months ? Period.Months.of(period.lastMonth()) : period);
    }

    private static boolean isKind(Period period, SeriesKind kind) {
        return (kind == SeriesKind.LEVEL) == (period instanceof Period.Day);
    }

    private boolean tellsOf(String series, Basis basis, String deliverer, Period period) {
        return isWithin(deliverer)
                || shelves.slices(series, basis, deliverer, period).stream()
                        .anyMatch(slice -> slice.observations().stream()
                                .anyMatch(observation -> isWithin(organisationOf(slice, observation))));
    }

    private Stream<String> deliverers(String series, Basis basis) {
        return shelves.deliverers(series, basis).stream()
                .filter(deliverer ->
                        isWithin(deliverer) || dimensions.isWithin(Dimensions.ORGANISATION, organisation, deliverer));
    }

    /**
     * Everything that counts of a series over a period.
     *
     * @param shown the series that is wanted
     */
    Gathering gather(Series shown, Gathering.Wanted wanted) {
        String series = shown.series();
        Basis basis = wanted.basis();
        Period period = wanted.period();
        needs.accept(Need.of(organisation, series, basis, period));
        boolean isOver = basis != Basis.OUTCOME || !period.lastDay().isAfter(limit);
        Map<String, Cover> covers = new TreeMap<>();
        deliverers(series, basis).forEach(deliverer -> {
            Stream<Slice> slices = shelves.periods(series, basis, deliverer).stream()
                    .filter(own -> isOver || !own.lastDay().isAfter(limit))
                    .flatMap(own -> shelves.slices(series, basis, deliverer, own).stream());
            // A value holds for its own span: it is not put together of parts.
            Cover cover = Cover.of(
                    slices.filter(slice -> shown.kind() != SeriesKind.VALUE
                                    || slice.period().equals(period))
                            .toList(),
                    period);
            if (!cover.slices().isEmpty()) {
                covers.put(deliverer, cover);
            }
        });
        Map<String, Set<String>> replaced = replaced(covers);
        Map<UnitKey, Quantity> units = new LinkedHashMap<>();
        Set<String> silent = new HashSet<>();
        covers.forEach((deliverer, cover) -> {
            boolean told = add(cover, replaced.getOrDefault(deliverer, Set.of()), wanted, units);
            if (!told && !isWithin(deliverer)) {
                silent.add(deliverer);
            }
        });
        covers.keySet().removeAll(silent);
        return new Gathering(period, units, covers);
    }

    /** Adds what a cover tells of the organisation; false where it tells nothing of it. */
    private boolean add(Cover cover, Set<String> replaced, Gathering.Wanted wanted, Map<UnitKey, Quantity> units) {
        boolean told = false;
        for (Slice slice : cover.slices()) {
            for (Observation observation : slice.observations()) {
                String own = organisationOf(slice, observation);
                if (!isWithin(own) || isUnderAny(own, replaced)) {
                    continue;
                }
                told = true;
                if (fits(observation.breakdown(), where) && fits(observation.breakdown(), wanted.where())) {
                    UnitKey unit = new UnitKey(own, observation.breakdown());
                    units.computeIfAbsent(unit, key -> new Quantity())
                            .add(
                                    observation.measure(),
                                    slice.delivery().id(),
                                    observation.origin().firstRow());
                    witness.counts(wanted, unit, observation, slice.delivery());
                }
            }
        }
        return told;
    }

    /**
     * Settles who counts where one deliverer lies under another: takes away the lower one, or gives back what of the
     * upper one does not count.
     */
    private Map<String, Set<String>> replaced(Map<String, Cover> covers) {
        Map<String, Set<String>> replaced = new HashMap<>();
        for (String lower : Set.copyOf(covers.keySet())) {
            for (String upper : dimensions.path(Dimensions.ORGANISATION, lower)) {
                if (upper.equals(lower) || !covers.containsKey(upper) || !covers.containsKey(lower)) {
                    continue;
                }
                Set<String> told = told(covers.get(upper));
                boolean both = told.stream().anyMatch(own -> isUnder(own, lower));
                boolean whole = told.equals(Set.of(upper)) && isWithin(upper);
                if (both && received(covers.get(lower)).isAfter(received(covers.get(upper)))) {
                    replaced.computeIfAbsent(upper, key -> new HashSet<>()).add(lower);
                } else if (both || whole) {
                    covers.remove(lower);
                }
            }
        }
        return replaced;
    }

    private Set<String> told(Cover cover) {
        Set<String> told = new HashSet<>();
        cover.slices().forEach(slice -> slice.observations()
                .forEach(observation -> told.add(organisationOf(slice, observation))));
        return told;
    }

    private static Instant received(Cover cover) {
        return cover.deliveries()
                .map(delivery -> delivery.importedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String organisationOf(Slice slice, Observation observation) {
        return observation
                .breakdown()
                .code(Dimensions.ORGANISATION)
                .orElse(slice.delivery().organisation());
    }

    private boolean isWithin(String code) {
        return isUnder(code, organisation);
    }

    private boolean isUnder(String code, String ancestor) {
        return dimensions.isWithin(Dimensions.ORGANISATION, code, ancestor);
    }

    private boolean isUnderAny(String code, Set<String> ancestors) {
        return ancestors.stream().anyMatch(ancestor -> isUnder(code, ancestor));
    }

    private boolean fits(Breakdown breakdown, Map<String, TableDefinition.Selection> conditions) {
        return conditions.entrySet().stream().allMatch(condition -> dimensions
                .code(breakdown, condition.getKey())
                .filter(code -> fits(condition.getKey(), code, condition.getValue()))
                .isPresent());
    }

    private boolean fits(String dimension, String code, TableDefinition.Selection selection) {
        if (!selection.codes().isEmpty()) {
            return dimensions.path(dimension, code).stream().anyMatch(selection.codes()::contains);
        }
        return Dimensions.number(code)
                .filter(number -> number >= selection.from().orElse(0)
                        && number <= selection.to().orElse(Integer.MAX_VALUE))
                .isPresent();
    }
}
