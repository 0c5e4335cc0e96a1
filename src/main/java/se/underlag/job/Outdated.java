package se.underlag.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.store.Deliveries;
import se.underlag.store.Difference;
import se.underlag.store.MadeReport;
import se.underlag.store.MadeReports;
import se.underlag.store.Need;
import se.underlag.store.Slot;

/** Which reports that lie published would be others, were they made now. */
final class Outdated {

    private final Deliveries deliveries;
    private final MadeReports reports;
    private final Naming naming;

    Outdated(Ledger ledger, Naming naming) {
        this(ledger.deliveries(), ledger.reports(), naming);
    }

    Outdated(Deliveries deliveries, MadeReports reports, Naming naming) {
        this.deliveries = deliveries;
        this.reports = reports;
        this.naming = naming;
    }

    /** Those that are out of date now, by month: what counted when each was made is held against what counts. */
    List<MadeReport> now() {
        return now(report -> true);
    }

    /** Those of some reports that are out of date now. */
    List<MadeReport> now(Collection<MadeReport> among) {
        Set<List<Object>> wanted = among.stream().map(Outdated::identity).collect(Collectors.toSet());
        return wanted.isEmpty() ? List.of() : now(report -> wanted.contains(identity(report)));
    }

    /** Held against it exactly are only those for whose needs something has come or gone since: these are few. */
    private List<MadeReport> now(Predicate<MadeReport> among) {
        Map<MadeReport, List<Need>> needs = new HashMap<>(reports.needs());
        needs.keySet().removeIf(among.negate());
        List<MadeReport> outdated = new ArrayList<>(
                reports.madeOfWhatCountsNoLonger().stream().filter(among).toList());
        Map<Slot, Instant> changed = needs.keySet().stream()
                .map(Outdated::known)
                .min(Comparator.naturalOrder())
                .map(deliveries::changedSince)
                .orElse(Map.of());
        Map<String, List<Slot>> bySeries = changed.keySet().stream().collect(Collectors.groupingBy(Slot::series));
        Map<Instant, Set<Slot>> touched = new HashMap<>();
        needs.forEach((report, looked) -> {
            boolean perhaps = looked.stream().anyMatch(need -> bySeries.getOrDefault(need.series(), List.of()).stream()
                    .anyMatch(
                            slot -> changed.get(slot).isAfter(known(report)) && need.isMetBy(slot, naming::isWithin)));
            if (perhaps && areMet(looked, touched.computeIfAbsent(known(report), deliveries::touchedSince))) {
                outdated.add(report);
            }
        });
        return outdated.stream()
                .sorted(Comparator.comparing(MadeReport::asOf).thenComparing(MadeReport::report))
                .toList();
    }

    private boolean areMet(List<Need> needs, Set<Slot> slots) {
        return needs.stream().anyMatch(need -> slots.stream().anyMatch(slot -> need.isMetBy(slot, naming::isWithin)));
    }

    private static Instant known(MadeReport report) {
        return report.knownAt().orElseThrow();
    }

    private static List<Object> identity(MadeReport report) {
        return List.of(report.folder(), report.asOf(), report.report());
    }

    /** Those that rest on what deliveries change, or look for what they add. */
    List<MadeReport> by(Collection<Difference> differences) {
        Set<Slot> touched = differences.stream()
                .flatMap(difference -> difference.touched().stream())
                .collect(Collectors.toSet());
        List<Long> changed = differences.stream()
                .filter(difference -> !difference.changes().isEmpty() || difference.quality())
                .flatMap(difference -> difference.formers().stream())
                .map(former -> former.delivery().id())
                .toList();
        return by(touched, changed);
    }

    /**
     * Those that looked for something in some slots.
     *
     * @param formers the deliveries that counted there; by these it is told of reports of which is not known what they
     *     looked for
     */
    List<MadeReport> by(Set<Slot> touched, Collection<Long> formers) {
        Stream<MadeReport> unknown = reports.madeOf(formers).stream()
                .filter(report -> report.knownAt().isEmpty());
        List<MadeReport> found = new ArrayList<>(reports.lookingFor(touched, naming::isWithin));
        unknown.forEach(found::add);
        return found.stream().sorted(Comparator.comparing(MadeReport::asOf)).toList();
    }
}
