package se.underlag.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import se.underlag.intake.Elapsed;
import se.underlag.intake.Pause;
import se.underlag.store.DataFolder;

/** Asks whoever watches a data folder to do a command, and prints what came of it as if it had been done here. */
final class ErrandCall {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);
    private static final Duration BETWEEN_DOUBTS = Duration.ofSeconds(2);

    /** An errand that is not taken on time after time cannot be. */
    private static final int TRIES = 3;

    private final Path data;
    private final Console console;
    private final Wording wording;
    private final Clock clock;
    private final Elapsed elapsed;
    private final Pause pause;

    ErrandCall(Path data, Console console, Wording wording, Clock clock, Elapsed elapsed, Pause pause) {
        this.data = data;
        this.console = console;
        this.wording = wording;
        this.clock = clock;
        this.elapsed = elapsed;
        this.pause = pause;
    }

    /**
     * Has a command done.
     *
     * @return its exit code; empty where nobody does it
     * @throws IOException when the errand cannot be laid or its answer not be read
     */
    OptionalInt done(List<String> line) throws IOException {
        Duration began = elapsed.now();
        for (int tries = 0; tries < TRIES; tries++) {
            Errand errand = Errand.lay(
                    DataFolder.errands(data),
                    clock.millis() + "-" + ProcessHandle.current().pid() + "-" + tries,
                    line);
            Thread takeBack = takingBack(errand);
            Runtime.getRuntime().addShutdownHook(takeBack);
            try {
                OptionalInt exit = awaited(errand, began);
                if (exit.isPresent() || !DataFolder.isOwned(data)) {
                    return exit;
                }
            } finally {
                Runtime.getRuntime().removeShutdownHook(takeBack);
                errand.remove();
            }
        }
        return OptionalInt.empty();
    }

    /** Waits for the answer, and prints it; empty where there will be none. */
    private OptionalInt awaited(Errand errand, Duration began) throws IOException {
        boolean told = false;
        Duration sure = elapsed.now();
        while (errand.isLaid()) {
            OptionalInt exit = errand.exit();
            if (exit.isPresent()) {
                console.out().print(Files.readString(errand.out()));
                console.err().print(Files.readString(errand.err()));
                console.out().flush();
                console.err().flush();
                return exit;
            }
            if (!told && elapsed.now().minus(began).compareTo(WORTH_TELLING) >= 0) {
                told = true;
                console.err().println(wording.text("errand.waits"));
            }
            if (elapsed.now().minus(sure).compareTo(BETWEEN_DOUBTS) >= 0) {
                if (!DataFolder.isOwned(data)) {
                    return OptionalInt.empty();
                }
                sure = elapsed.now();
            }
            pause.of(BETWEEN_LOOKS);
        }
        return OptionalInt.empty();
    }

    /** Whoever does not wait for the answer does not want it done either. */
    private static Thread takingBack(Errand errand) {
        return new Thread(() -> {
            try {
                errand.remove();
            } catch (IOException e) {
                // It stays until the next watch begins.
                return;
            }
        });
    }
}
