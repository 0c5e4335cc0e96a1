package se.underlag.job;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.underlag.intake.Elapsed;
import se.underlag.intake.InboxContents;
import se.underlag.intake.Misplaced;
import se.underlag.intake.Patience;
import se.underlag.intake.Pause;
import se.underlag.intake.Waiting;
import se.underlag.source.SourceFile;

/**
 * The rounds of a watch: look into the inbox, import what came, make the reports when they are due, do errands, pause.
 * What a round remembers outlives the session, which may have to be opened anew.
 */
final class Rounds {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS_BACK = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS_ASIDE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_SETTLINGS = Duration.ofMinutes(1);

    /** So long reports are put off for a file of which half was taken back, lest they are made without it. */
    private static final Duration LONGEST_FOR_RETURNED = Duration.ofMinutes(1);

    /** So many files at most are told of on the page of the next reports, the latest ones. */
    private static final int TOLD = 1_000;

    private final WatchOrder order;
    private final Attendant attendant;
    private final WatchedDefinitions definitions;
    private final Incoming incoming;
    private final Misplaced misplaced;
    private final Patience patience;
    private final Clock clock;
    private final Elapsed elapsed;
    private final Pause pause;
    private final List<FileResult> came = new ArrayList<>();
    private Optional<ReportsDue> due = Optional.empty();
    private Duration heldUntil = Duration.ZERO;
    private Duration settled = Duration.ZERO;
    private Duration lookedBack = Duration.ZERO;
    private Optional<Duration> lookedAside = Optional.empty();
    private List<Waiting> aside = List.of();
    private boolean inThisSession;

    /** @param patience renewed when something went well */
    Rounds(
            WatchOrder order,
            Attendant attendant,
            WatchedDefinitions definitions,
            Patience patience,
            Clock clock,
            Elapsed elapsed,
            Pause pause) {
        this.order = order;
        this.attendant = attendant;
        this.definitions = definitions;
        this.incoming = new Incoming(order.request(), attendant, elapsed);
        this.misplaced = new Misplaced(order.request().inbox(), clock, elapsed);
        this.patience = patience;
        this.clock = clock;
        this.elapsed = elapsed;
        this.pause = pause;
    }

    /** What stood in the way is gone: files that were to be tried again later are tried again now. */
    void hurry() {
        incoming.hurry();
    }

    /**
     * Goes on until the attendant wants to stop, something failed that may have to do with the session, or it is a day
     * old: what was kept meanwhile is then made compact. Whatever is thrown comes from the store.
     */
    void goOn(Session session) {
        inThisSession = true;
        settle(session);
        lookBack(session);
        ReportsDue reports = due.orElseGet(() -> ReportsDue.after(session.ledger(), order, clock));
        due = Optional.of(reports);
        while (goesOn()) {
            definitions.look().ifPresent(attendant::hears);
            importWhatCame(session, reports);
            if (goesOn() && isNow(reports)) {
                report(session, reports);
            }
            if (goesOn()) {
                rest(session, reports);
            }
        }
    }

    private boolean goesOn() {
        return inThisSession && !attendant.wantsToStop();
    }

    private boolean isNow(ReportsDue reports) {
        return reports.isDaily() || reports.isNow() && elapsed.now().compareTo(heldUntil) >= 0;
    }

    private void importWhatCame(Session session, ReportsDue reports) {
        List<SourceFile> batch = incoming.batch();
        if (batch.isEmpty()) {
            return;
        }
        RunReport report = session.launcher()
                .launch(
                        Act.IMPORT,
                        order.request(),
                        definitions.tools(),
                        attendant.progress(),
                        new InboxContents(batch, List.of()),
                        attendant::wantsToStop);
        incoming.became(report.files());
        heldUntil = Duration.ZERO;
        came.addAll(report.files());
        came.subList(0, Math.max(0, came.size() - TOLD)).clear();
        if (report.counts().stored() > 0) {
            reports.changed();
        }
        conclude(report);
        attendant.hears(new WatchEvent.Imported(report));
    }

    private void report(Session session, ReportsDue reports) {
        boolean daily = reports.isDaily();
        RunReport report =
                session.launcher().report(order.request(), definitions.tools(), attendant.progress(), came, waiting());
        reports.done(daily);
        if (report.failure().isEmpty()) {
            came.clear();
        }
        conclude(report);
        if (daily) {
            inThisSession = false;
        }
        attendant.hears(new WatchEvent.Reported(report, daily));
    }

    private List<Waiting> waiting() {
        return Stream.concat(incoming.waiting().stream(), aside.stream()).toList();
    }

    private void conclude(RunReport report) {
        if (report.hasFailed()) {
            inThisSession = false;
        } else {
            patience.renew();
        }
    }

    private void rest(Session session, ReportsDue reports) {
        long before = session.ledger().deliveries().changes();
        attendant.doErrands();
        if (elapsed.now().minus(settled).compareTo(BETWEEN_SETTLINGS) >= 0) {
            settle(session);
        }
        if (elapsed.now().minus(lookedBack).compareTo(BETWEEN_LOOKS_BACK) >= 0) {
            lookBack(session);
        }
        if (lookedAside.isEmpty() || elapsed.now().minus(lookedAside.get()).compareTo(BETWEEN_LOOKS_ASIDE) >= 0) {
            lookAside(session);
        }
        if (session.ledger().deliveries().changes() != before) {
            reports.changed();
        }
        if (!attendant.wantsToStop()) {
            pause.of(BETWEEN_LOOKS);
        }
    }

    /** Files that are decided and could not be moved, by a killed run or in this one. */
    private void settle(Session session) {
        session.launcher().settle(order.request(), definitions.tools());
        settled = elapsed.now();
    }

    /** Files in which somebody went on writing after they had been judged come into the inbox again. */
    private void lookBack(Session session) {
        List<ReturnedFile> returned = session.launcher().takeBack(definitions.tools());
        lookedBack = elapsed.now();
        if (!returned.isEmpty()) {
            heldUntil = lookedBack.plus(LONGEST_FOR_RETURNED);
            attendant.hears(new WatchEvent.Returned(returned));
        }
    }

    /** What was laid or corrected where nothing is read is told. */
    private void lookAside(Session session) {
        Misplaced.Found found = misplaced.look(session.ledger().contents());
        lookedAside = Optional.of(elapsed.now());
        aside = found.all();
        found.news().forEach(news -> attendant.hears(new WatchEvent.Waits(news)));
    }
}
