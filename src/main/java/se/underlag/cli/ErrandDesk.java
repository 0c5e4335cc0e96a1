package se.underlag.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.store.DataFolder;

/** Where the owner of a data folder does what others ask of it. Nothing that goes wrong here is thrown. */
final class ErrandDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ErrandDesk.class);

    /** Does a command line, and prints where it is told to; gives the exit code. */
    interface Doer {
        int execute(List<String> line, Console console);
    }

    private final Path data;
    private final Doer doer;

    ErrandDesk(Path data, Doer doer) {
        this.data = data;
        this.doer = doer;
    }

    /** Clears away what was meant for an owner before us: who still waits lays it again. */
    void clear() {
        try {
            Errand.clear(DataFolder.errands(data));
        } catch (IOException e) {
            LOG.warn("old errands cannot be cleared away", e);
        }
    }

    /** Does all that is asked. */
    void doAll() {
        try {
            for (Errand errand : Errand.asked(DataFolder.errands(data))) {
                done(errand);
            }
        } catch (IOException e) {
            LOG.warn("errands cannot be looked for", e);
        }
    }

    private void done(Errand errand) throws IOException {
        try {
            List<String> line = errand.take();
            LOG.info("errand: {}", line);
            try (PrintStream out = stream(errand.out());
                    PrintStream err = stream(errand.err())) {
                errand.answer(execute(line, new Console(out, err, false)));
            }
        } catch (IOException | RuntimeException | Error e) {
            LOG.warn("an errand cannot be done", e);
            errand.giveUp();
        }
    }

    private int execute(List<String> line, Console console) {
        if (!Errands.canBe(line.get(0))) {
            throw new IllegalArgumentException("no errand: " + line);
        }
        return doer.execute(Errands.on(data, line), console);
    }

    private static PrintStream stream(Path file) throws IOException {
        return new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
    }
}
