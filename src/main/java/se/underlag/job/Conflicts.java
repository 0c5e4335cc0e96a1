package se.underlag.job;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.series.Measure;
import se.underlag.series.Observation;
import se.underlag.source.SourceFile;
import se.underlag.source.SourceLocation;
import se.underlag.store.Changed;
import se.underlag.store.Difference;
import se.underlag.store.NewDelivery;
import se.underlag.store.Scope;
import se.underlag.wording.Typography;

/**
 * Files of one run that are about the same thing, or partly so, and say differently. Nobody can tell which of them holds, so all are
 * refused, unless each gives itself a date of its own: then the later replaces the earlier. Where all of them were taken
 * in once before, and their receipts lie beside them, they follow one another as they did then.
 */
final class Conflicts {

    private final Naming naming;
    private final Map<SourceFile, List<Finding>> findings = new HashMap<>();
    private final Map<SourceFile, Map<Scope, Print>> prints = new HashMap<>();

    private Conflicts(Naming naming) {
        this.naming = naming;
    }

    /** Holds some files against each other. */
    static Conflicts among(Collection<Candidate> candidates, Naming naming) {
        Map<Scope, List<Candidate>> byScope = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            candidate.scopes().forEach(scope -> byScope.computeIfAbsent(scope, first -> new ArrayList<>())
                    .add(candidate));
        }
        Conflicts conflicts = new Conflicts(naming);
        byScope.forEach((scope, rivals) -> {
            if (conflicts.disagree(scope, rivals) && !conflicts.areDated(scope, rivals) && !wereTakenIn(rivals)) {
                rivals.forEach(candidate -> conflicts.tell(candidate, scope, rivals));
            }
        });
        Overlap.among(candidates).stream()
                .filter(overlap -> !areDated(overlap) && !wereTakenIn(List.of(overlap.one(), overlap.other())))
                .flatMap(overlap -> Stream.of(overlap, overlap.turned()))
                .forEach(overlap ->
                        conflicts.tell(overlap.one(), overlap.shared(), List.of(overlap.other()), overlap.changes()));
        return conflicts;
    }

    private static boolean areDated(Overlap overlap) {
        Optional<LocalDateTime> one = overlap.one().datedAt();
        Optional<LocalDateTime> other = overlap.other().datedAt();
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /** Most files have no rival. */
    private boolean disagree(Scope scope, List<Candidate> rivals) {
        return rivals.size() > 1
                && rivals.stream().map(rival -> print(rival, scope)).distinct().count() > 1;
    }

    private Print print(Candidate candidate, Scope scope) {
        return prints.computeIfAbsent(
                        candidate.file(), first -> candidate.prints().get())
                .get(scope);
    }

    /** Whether each has a date, and no two that disagree the same. */
    private boolean areDated(Scope scope, List<Candidate> rivals) {
        Map<LocalDateTime, Print> said = new HashMap<>();
        return rivals.stream().allMatch(rival -> rival.datedAt()
                .map(date -> print(rival, scope).equals(said.computeIfAbsent(date, first -> print(rival, scope))))
                .orElse(false));
    }

    private static boolean wereTakenIn(List<Candidate> rivals) {
        return rivals.stream().allMatch(rival -> rival.takenIn().isPresent());
    }

    private void tell(Candidate candidate, Scope scope, List<Candidate> rivals) {
        Print own = print(candidate, scope);
        List<Candidate> others = rivals.stream()
                .filter(rival -> !print(rival, scope).equals(own))
                .toList();
        tell(
                candidate,
                scope,
                others,
                Difference.changes(observations(others.get(0), scope), observations(candidate, scope)));
    }

    private void tell(Candidate candidate, Scope scope, List<Candidate> others, List<Changed> changes) {
        findings.computeIfAbsent(candidate.file(), first -> new ArrayList<>())
                .add(Finding.of(
                        FindingCode.CONFLICTING_DELIVERIES,
                        SourceLocation.of(candidate.file().name()),
                        others.stream().map(other -> other.file().name()).toList(),
                        naming.source(scope.source()),
                        naming.organisation(scope.organisation()),
                        naming.period(scope.period()),
                        changes.size(),
                        changes.stream().findFirst().map(this::inWords).orElse("")));
    }

    /** What a file brings for one of its scopes. */
    static List<Observation> observations(Candidate candidate, Scope scope) {
        return candidate.deliveries().get().stream()
                .filter(delivery -> delivery.scope().equals(scope))
                .map(NewDelivery::observations)
                .findFirst()
                .orElseThrow();
    }

    /** Only values, which never say anything of a person. */
    private String inWords(Changed changed) {
        return naming.series(changed.series()) + ", " + naming.breakdown(changed.breakdown()) + ", "
                + naming.period(changed.period()) + ": " + shown(changed.now()) + " / " + shown(changed.before());
    }

    private static String shown(Optional<Measure> measure) {
        return measure.flatMap(Measure::value)
                .map(value -> Typography.number(value, Math.max(0, value.scale())))
                .orElse(Typography.MISSING);
    }

    /** Why a file is refused; empty where it is in conflict with none. */
    List<Finding> of(Candidate candidate) {
        return List.copyOf(findings.getOrDefault(candidate.file(), List.of()));
    }

    /**
     * The order in which files are to be stored: first those that were taken in once before, as they were then; then by
     * the date they give themselves, else by when they were written.
     */
    static Comparator<Candidate> order(ZoneId zone) {
        return Comparator.<Candidate, Instant>comparing(
                        candidate -> candidate.takenIn().orElse(Instant.MAX))
                .thenComparing(candidate -> candidate
                        .datedAt()
                        .orElseGet(
                                () -> LocalDateTime.ofInstant(candidate.file().receivedAt(), zone)))
                .thenComparing(candidate -> candidate.file().receivedAt())
                .thenComparing(candidate -> candidate.file().path());
    }
}
