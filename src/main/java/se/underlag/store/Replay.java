package se.underlag.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes a generation out of another and what was acknowledged since: HSQLDB goes through its own log again, as the journal
 * has it, on a copy of the files as it closed them. What it had written into its files meanwhile is not needed.
 */
final class Replay {

    private final Generations generations;

    /** @param generations where the new one is to lie */
    Replay(Generations generations) {
        this.generations = generations;
    }

    /**
     * Makes it.
     *
     * @param from the generation to begin with
     * @param journal how many bytes of its journal to take
     * @param made what it is to become
     * @param look looks at the new one before it is closed
     * @throws DamagedStore when anything is not as it was written
     */
    <T> T make(Generation from, long journal, Generation made, Function<JdbcTemplate, T> look) throws IOException {
        Path making = generations.emptyMaking();
        new Checksums(from.folder()).copy(making);
        Path log = making.resolve(HsqldbSettings.LOG);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(log))) {
            Journal.read(from, journal, out);
        }
        cutTornLine(log);
        HsqldbSettings.demandReplay(making);
        T seen = new EngineCopy(making, from.store()).opened(look);
        generations.seal(making, made);
        return seen;
    }

    /** A line that another thread was writing when the last piece was kept: nobody was told of what it says. */
    static void cutTornLine(Path log) throws IOException {
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            long end = channel.size();
            while (end > 0) {
                channel.read(last.clear(), end - 1);
                if (last.get(0) == '\n') {
                    break;
                }
                end--;
            }
            channel.truncate(end);
        }
    }
}
