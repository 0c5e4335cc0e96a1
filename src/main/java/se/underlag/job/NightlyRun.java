package se.underlag.job;

import se.underlag.store.DataFolderInUse;

/** Imports all of the inbox, then makes all reports: the command {@code run}. */
public final class NightlyRun {

    private final Workplace workplace;

    public NightlyRun(Workplace workplace) {
        this.workplace = workplace;
    }

    /**
     * Does it.
     *
     * @throws UsageMistake when a folder or a definition is wrong; nothing was begun
     * @throws DataFolderInUse when another process owns the data folder; nothing was begun
     * @throws se.underlag.store.StoreFailure when the store cannot be opened or written
     */
    public RunReport run(RunRequest request, Progress progress) throws UsageMistake, DataFolderInUse {
        return workplace.run(Act.RUN, request, progress);
    }
}
