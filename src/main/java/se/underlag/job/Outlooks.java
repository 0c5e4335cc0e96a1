package se.underlag.job;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.source.SourceLocation;
import se.underlag.store.Deliveries;
import se.underlag.store.Delivery;
import se.underlag.store.Difference;
import se.underlag.store.MadeReports;
import se.underlag.store.NewDelivery;
import se.underlag.store.Overlaid;

/** Holds files against what is stored. */
final class Outlooks {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Deliveries deliveries;
    private final Outdated outdated;

    Outlooks(Deliveries deliveries, MadeReports reports, Naming naming) {
        this.deliveries = deliveries;
        this.outdated = new Outdated(deliveries, reports, naming);
    }

    /** @param brought what the file brings */
    Outlook of(Candidate candidate, List<NewDelivery> brought) {
        List<Optional<Delivery>> same = brought.stream().map(deliveries::same).toList();
        List<Difference> differences =
                brought.stream().map(deliveries::difference).toList();
        List<Finding> findings = new ArrayList<>(candidate.findings());
        findings.addAll(olderThanFormer(candidate, differences));
        return new Outlook(candidate, brought, same, differences, outdated.by(differences), findings);
    }

    /** A file that was taken out of its system before the one it replaces may be an old one dropped by mistake. */
    private List<Finding> olderThanFormer(Candidate candidate, List<Difference> differences) {
        if (candidate.datedAt().isEmpty()) {
            return List.of();
        }
        LocalDateTime own = candidate.datedAt().get();
        return differences.stream()
                .flatMap(difference -> difference.formers().stream())
                .map(Overlaid::delivery)
                .flatMap(former -> deliveries
                        .datedAt(former)
                        .filter(own::isBefore)
                        .map(date -> Finding.of(
                                FindingCode.OLDER_THAN_FORMER,
                                SourceLocation.of(candidate.file().name()),
                                written(own),
                                written(date),
                                former.file()))
                        .stream())
                .distinct()
                .toList();
    }

    private static String written(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        return moment.equals(day.atStartOfDay()) ? day.toString() : moment.format(MOMENT);
    }
}
