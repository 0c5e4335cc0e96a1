package se.underlag.job;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.intake.Elapsed;
import se.underlag.intake.InboxContents;
import se.underlag.intake.Patience;
import se.underlag.intake.Pause;
import se.underlag.intake.Sighting;
import se.underlag.intake.Waiting;
import se.underlag.intake.WatchedInbox;
import se.underlag.source.SourceFile;
import se.underlag.store.Run;

/**
 * The rounds of a watch: look into the inbox, import what came, make the reports when they are due, do errands, pause.
 * What a round remembers outlives the session, which may have to be opened anew.
 */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_SETTLINGS = Duration.ofMinutes(1);

    /** So many files at most are told of on the page of the next reports, the latest ones. */
    private static final int TOLD = 1_000;

    private final WatchOrder order;
    private final Attendant attendant;
    private final WatchedDefinitions definitions;
    private final WatchedInbox inbox;
    private final Patience patience;
    private final Clock clock;
    private final Elapsed elapsed;
    private final Pause pause;
    private final List<FileResult> came = new ArrayList<>();
    private List<Waiting> waiting = List.of();
    private Optional<Timetable> timetable = Optional.empty();
    private Duration settled = Duration.ZERO;
    private boolean inboxGone;

    /** @param patience renewed when the store has worked */
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
        this.inbox =
                new WatchedInbox(order.request().inbox(), order.request().ours(), elapsed);
        this.patience = patience;
        this.clock = clock;
        this.elapsed = elapsed;
        this.pause = pause;
    }

    /** Goes on until the attendant wants to stop. Whatever is thrown comes from the store. */
    void goOn(Session session) {
        inbox.hurry();
        settle(session);
        Timetable times = timetable.orElseGet(() -> sinceLastTime(session));
        timetable = Optional.of(times);
        while (!attendant.wantsToStop()) {
            definitions.look().ifPresent(attendant::hears);
            boolean stored = importWhatCame(session);
            if (stored && order.reportAfterImport() && !attendant.wantsToStop()) {
                report(session, false);
            }
            if (times.isDue() && !attendant.wantsToStop()) {
                report(session, true);
                times.made();
            }
            attendant.doErrands();
            if (elapsed.now().minus(settled).compareTo(BETWEEN_SETTLINGS) >= 0) {
                settle(session);
            }
            if (!attendant.wantsToStop()) {
                pause.of(BETWEEN_LOOKS);
            }
        }
    }

    /** Files that are decided and could not be moved, by a killed run or in this one. */
    private void settle(Session session) {
        session.launcher().settle(order.request(), definitions.tools());
        settled = elapsed.now();
    }

    private Timetable sinceLastTime(Session session) {
        Instant made = session.ledger().runs().all().stream()
                .filter(run -> run.finished().isPresent())
                .filter(run -> run.command().equals(Act.REPORT.command())
                        || run.command().equals(Act.RUN.command()))
                .map(Run::started)
                .findFirst()
                .orElseGet(clock::instant);
        return new Timetable(order.reportAt(), clock, made);
    }

    /** True where something was stored. */
    private boolean importWhatCame(Session session) {
        List<SourceFile> batch = batch();
        if (batch.isEmpty()) {
            return false;
        }
        RunReport report = session.launcher()
                .launch(
                        Act.IMPORT,
                        order.request(),
                        definitions.tools(),
                        attendant.progress(),
                        new InboxContents(batch, List.of()),
                        attendant::wantsToStop);
        patience.renew();
        report.files().stream()
                .filter(Rounds::isSettled)
                .map(FileResult::file)
                .forEach(inbox::isDone);
        came.addAll(report.files());
        came.subList(0, Math.max(0, came.size() - TOLD)).clear();
        attendant.hears(new WatchEvent.Imported(report));
        return report.counts().stored() > 0;
    }

    private List<SourceFile> batch() {
        try {
            Sighting sighting = inbox.look();
            if (inboxGone) {
                inboxGone = false;
                attendant.hears(new WatchEvent.InboxBack(order.request().inbox()));
            }
            waiting = sighting.waiting();
            sighting.news().forEach(news -> attendant.hears(new WatchEvent.Waits(news)));
            return sighting.batch();
        } catch (UncheckedIOException e) {
            if (!inboxGone) {
                inboxGone = true;
                LOG.warn("the inbox cannot be read", e);
                attendant.hears(new WatchEvent.InboxGone(order.request().inbox(), Failures.reason(e)));
            }
            return List.of();
        }
    }

    private static boolean isSettled(FileResult result) {
        return !(result instanceof FileResult.Failed
                || result instanceof FileResult.Disturbed
                || result instanceof FileResult.Left);
    }

    /** A failure is told; it is tried again when the reports are due the next time. */
    private void report(Session session, boolean nightly) {
        RunReport report = session.launcher()
                .report(order.request(), definitions.tools(), attendant.progress(), came, waiting);
        if (report.failure().isEmpty()) {
            came.clear();
        }
        attendant.hears(new WatchEvent.Reported(report, nightly));
    }
}
