package se.underlag.job;

import se.underlag.store.DataFolderInUse;

/** Imports all of the inbox: the command {@code import}. */
public final class ImportRun {

    private final Workplace workplace;

    public ImportRun(Workplace workplace) {
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
        return workplace.run(Act.IMPORT, request, progress);
    }
}
