package se.underlag.store;

import java.nio.file.Path;

/** Another process, which lives, owns the data folder. */
public final class DataFolderInUse extends Exception {

    private final transient Path folder;
    private final transient DataFolder.Owner owner;

    DataFolderInUse(Path folder, DataFolder.Owner owner) {
        super("the data folder is in use by process " + owner.process() + " on " + owner.host() + " since "
                + owner.since());
        this.folder = folder;
        this.owner = owner;
    }

    public Path folder() {
        return folder;
    }

    /** Who owns it, as it said of itself. */
    public DataFolder.Owner owner() {
        return owner;
    }
}
