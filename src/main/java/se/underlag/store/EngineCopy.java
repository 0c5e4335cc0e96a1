package se.underlag.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database in a folder that nobody else works on: opened, its log gone through, looked at, and closed again. */
final class EngineCopy {

    /** HSQLDB could not read or write a file, or make one larger. */
    private static final Set<Integer> NOT_WRITTEN = Set.of(-452, -468);

    /** With less than this left on the disk, that is what is wrong. */
    private static final long ROOM = 1 << 20;

    private final Path folder;
    private final Path original;

    /**
     * @param folder where its files lie
     * @param original what they are a copy of, in the folder of the store
     */
    EngineCopy(Path folder, Path original) {
        this.folder = folder;
        this.original = original;
    }

    /**
     * Opens it, reads all of it, and closes it. Where there is none, one is made.
     *
     * @param look what else to look at
     * @throws DamagedStore when it cannot be opened, or rows and indexes do not agree
     * @throws StoreFailure when it cannot be written
     */
    <T> T opened(Function<JdbcTemplate, T> look) throws IOException {
        T seen = EngineEvents.unheard(() -> {
            SingleConnectionDataSource source =
                    new SingleConnectionDataSource(HsqldbSettings.replayUrl(folder), "SA", "", true);
            try {
                return looked(new JdbcTemplate(source), look);
            } catch (DataAccessException e) {
                throw failure(e);
            } finally {
                source.destroy();
            }
        });
        if (!HsqldbSettings.isClosed(folder)) {
            throw new StoreFailure("the database could not be closed", folder, null);
        }
        return seen;
    }

    private <T> T looked(JdbcTemplate jdbc, Function<JdbcTemplate, T> look) {
        HsqldbSettings.apply(jdbc);
        try {
            if (!HsqldbSettings.isSound(jdbc)) {
                throw damaged(null);
            }
            T seen = look.apply(jdbc);
            HsqldbSettings.shutDown(jdbc);
            return seen;
        } catch (RuntimeException | Error e) {
            try {
                HsqldbSettings.abandon(jdbc);
            } catch (DataAccessException alreadyEnded) {
                e.addSuppressed(alreadyEnded);
            }
            throw e;
        }
    }

    private RuntimeException failure(DataAccessException e) {
        boolean notWritten = folder.toFile().getUsableSpace() < ROOM
                || Causes.of(e)
                        .anyMatch(
                                cause -> cause instanceof SQLException sql && NOT_WRITTEN.contains(sql.getErrorCode()));
        return notWritten ? new StoreFailure("the database cannot be written", folder, e) : damaged(e);
    }

    private DamagedStore damaged(@Nullable Throwable cause) {
        return new DamagedStore(original.getParent(), original, DamagedStore.What.UNUSABLE, cause);
    }
}
