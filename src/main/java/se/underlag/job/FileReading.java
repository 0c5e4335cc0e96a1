package se.underlag.job;

import java.util.Optional;
import se.underlag.finding.Outcome;
import se.underlag.intake.Inbox;
import se.underlag.source.SourceFile;
import se.underlag.source.UnwritableFile;

/** Notes what came of reading files, as far as that can be told before all of a run have been read. */
final class FileReading {

    private final ImportTask task;

    FileReading(ImportTask task) {
        this.task = task;
    }

    FileWork work(SourceFile file) {
        return new FileWork(file, task.importing(), task.progress(), task::isStopping);
    }

    /**
     * Reads a small file from its beginning to its end. A file on which we fail does not stop the others; where nothing can be
     * laid aside no other is begun.
     *
     * @return what is to be decided later; empty where there is nothing to decide
     */
    Optional<Judgement> read(SourceFile file) {
        try {
            FileWork work = work(file);
            work.readToEnd();
            return conclude(file, work, "");
        } catch (UnwritableFile e) {
            task.failed(e);
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            failed(file, e);
            return Optional.empty();
        }
    }

    /** We failed on a file, or it was written to while we read it. */
    void failed(SourceFile file, Throwable failure) {
        if (failure instanceof Error error) {
            task.fell(error);
        }
        task.ended(
                Inbox.liesAsFound(file)
                        ? Failures.ofFile(file, failure, task.language())
                        : new FileResult.Disturbed(file));
    }

    /**
     * What is to be decided of a file that has been read; a file that somebody wrote into meanwhile may have been read half
     * old and half new.
     *
     * @param failure why there is no outcome, where there is none
     */
    Optional<Judgement> conclude(SourceFile file, FileWork work, String failure) {
        if (work.isLeft()) {
            return Optional.empty();
        }
        if (!Inbox.liesAsFound(file)) {
            task.ended(new FileResult.Disturbed(file));
            return Optional.empty();
        }
        if (work.outcome().isEmpty() && !task.isStopping()) {
            task.ended(new FileResult.Failed(file, failure));
        }
        return work.outcome().map(outcome -> judgement(file, work, outcome));
    }

    private Judgement judgement(SourceFile file, FileWork work, Outcome<Accepted> outcome) {
        if (outcome.isRefused()) {
            return new Refusal(file, work.rows(), outcome.findings(), work.attempt());
        }
        Accepted accepted = outcome.value().orElseThrow();
        return Candidate.of(file, accepted, outcome.findings(), task.layAside(accepted.deliveries()));
    }
}
