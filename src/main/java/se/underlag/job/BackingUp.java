package se.underlag.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import se.underlag.source.UnwritableFile;
import se.underlag.store.Backup;
import se.underlag.store.Backups;
import se.underlag.store.DataFolder;
import se.underlag.store.DataFolderInUse;
import se.underlag.wording.Messages;

/** Copies what is stored to a folder: the command {@code backup}. */
public final class BackingUp {

    private static final String BUNDLE = "se.underlag.job.backup";

    private final Workplace workplace;

    public BackingUp(Workplace workplace) {
        this.workplace = workplace;
    }

    /**
     * Does it.
     *
     * @param to the folder in which the copy is to lie, beside those made earlier
     * @throws UsageMistake when nothing was ever stored, or the folder is a file or lies in the data folder
     * @throws UnwritableFile when the copy cannot be written
     */
    public Backup run(Path data, Path to) throws UsageMistake {
        if (!DataFolder.isUsed(data)) {
            throw new UsageMistake(UsageMistake.What.NO_DATA, List.of(data.toString()));
        }
        if (Files.exists(to) && !Files.isDirectory(to)) {
            throw new UsageMistake(UsageMistake.What.NOT_A_FOLDER, List.of(to.toString()));
        }
        if (real(to).startsWith(real(data))) {
            throw new UsageMistake(UsageMistake.What.INSIDE_DATA, List.of(to.toString()));
        }
        try (Session session = workplace.enter(data)) {
            return session.backups().make(to, readme());
        } catch (DataFolderInUse inUse) {
            // Its owner may not be allowed to write where whoever asks for the copy is.
            return Backups.ofOther(data, workplace.clock()).make(to, readme());
        }
    }

    /** Where a path leads, also one at which nothing lies yet. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (!Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
            Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            throw new UnwritableFile(absolute, e);
        }
    }

    /** In both languages: whoever restores it may not be the one who made it. */
    private static String readme() {
        return Messages.of(BUNDLE, Messages.SWEDISH).text("readme") + "\n\n"
                + Messages.of(BUNDLE, Messages.ENGLISH).text("readme") + "\n";
    }
}
