package se.underlag.cli;

import java.util.ArrayList;
import java.util.List;
import se.underlag.job.Recorded;
import se.underlag.store.Delivery;
import se.underlag.store.Run;

/** What is on record, in lines. */
final class HistoryLines {

    private final Wording wording;

    HistoryLines(Wording wording) {
        this.wording = wording;
    }

    /** The latest runs and deliveries, and the reports that are out of date. */
    List<String> of(Recorded all, int last) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.text("history.runs", counted(all.runs().size(), last)));
        all.runs().stream().limit(last).forEach(run -> lines.add("  " + run(run)));
        lines.add(wording.text("history.deliveries", counted(all.deliveries().size(), last)));
        all.deliveries().stream().limit(last).forEach(one -> lines.add("  " + delivery(one)));
        if (!all.outOfDate().isEmpty()) {
            lines.add(wording.text("history.out-of-date"));
            all.outOfDate().forEach(report -> lines.add("  " + wording.outOfDate(report)));
        }
        return lines;
    }

    private String counted(int all, int last) {
        return all > last
                ? wording.text("history.latest", wording.number(last), wording.number(all))
                : wording.number(all);
    }

    private String run(Run run) {
        Run.Counts counts = run.counts();
        String what = wording.text(
                "history.counts",
                wording.number(counts.stored()),
                wording.number(counts.unchanged()),
                wording.number(counts.refused()),
                wording.number(counts.failed()));
        return wording.text(
                "history.run",
                padded(run.id()),
                wording.moment(run.started()),
                run.command(),
                run.finished().isPresent() ? what : wording.text("history.unfinished"));
    }

    private static String padded(long number) {
        return String.format("%5d", number);
    }

    private String delivery(Recorded.OfDelivery one) {
        Delivery delivery = one.delivery();
        return wording.text(
                        "history.delivery",
                        padded(delivery.id()),
                        wording.moment(delivery.importedAt()),
                        one.sourceName(),
                        one.organisationName(),
                        wording.period(delivery.period()),
                        delivery.file())
                + (one.correction().replaces() ? ", " + wording.correction(one.correction()) : "")
                + standing(one)
                + wording.overlaid(delivery, one.overlaidBy())
                        .map(text -> ", " + text)
                        .orElse("");
    }

    private String standing(Recorded.OfDelivery one) {
        Delivery delivery = one.delivery();
        if (delivery.withdrawnAt().isPresent()) {
            return ", "
                    + wording.text(
                            one.half() ? "history.withdrawn.half" : "history.withdrawn",
                            wording.moment(delivery.withdrawnAt().get()));
        }
        return delivery.replacedBy()
                .map(other -> ", " + wording.text("history.replaced", String.valueOf(other)))
                .orElse("");
    }

    /** One delivery and all it changed. */
    List<String> of(Recorded.OfDelivery one) {
        Delivery delivery = one.delivery();
        List<String> lines = new ArrayList<>();
        lines.add(delivery(one).strip());
        lines.add("  " + wording.text("history.file", delivery.file(), delivery.sha256()));
        lines.add("  " + wording.text(delivery.qualityAssured() ? "history.assured" : "history.not-assured"));
        one.reports()
                .forEach(report -> lines.add("  "
                        + wording.text(
                                "history.report",
                                report.title(),
                                wording.month(report.asOf()),
                                wording.moment(report.madeAt()))));
        one.correction().first().forEach(change -> lines.add("  " + wording.change(change)));
        return lines;
    }
}
