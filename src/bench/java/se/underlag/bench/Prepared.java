package se.underlag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;

/**
 * What the program stores before it is measured. It is kept as long as the program is the same, and is made in another place,
 * so that half of it is never taken for the whole.
 */
final class Prepared {

    private static final String DATA = "data";

    private final Settings settings;
    private final Commands commands;

    Prepared(Settings settings, Commands commands) {
        this.settings = settings;
        this.commands = commands;
    }

    /**
     * What the program stored and made.
     *
     * @param data the data folder
     * @param output the folder of reports
     */
    record Place(Path data, Path output) {}

    /** The samples, imported and reported. */
    Place samples() throws IOException, InterruptedException {
        return made("idle", place -> List.of(command("run", settings.samples(), place)));
    }

    /** Months of registers, and the samples for those tables of the reports that take nothing from a register. */
    Place years(int years, Path months) throws IOException, InterruptedException {
        return made(
                "years-" + years,
                place -> List.of(command("import", settings.samples(), place), command("import", months, place)));
    }

    private List<String> command(String act, Path inbox, Place place) {
        return commands.underlag(act, inbox, place.data(), place.output());
    }

    private Place made(String name, Function<Place, List<List<String>>> steps)
            throws IOException, InterruptedException {
        Path whole = settings.work().resolve(name);
        // Reports are made where they stay: what is stored tells where they are, and those of elsewhere are made anew.
        Path output = settings.work().resolve(name + "-output");
        if (!ofThisProgram(whole)) {
            layAside(whole);
            layAside(output);
            Path unfinished = Files.createDirectories(
                    settings.written().resolve("unfinished").resolve(name));
            int step = 0;
            for (List<String> command : steps.apply(new Place(unfinished.resolve(DATA), output))) {
                step++;
                ChildProcess.prepare(command, settings.log().resolve("%s-%d.txt".formatted(name, step)));
            }
            Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Place(whole.resolve(DATA), output);
    }

    /** Nothing is laid directly into the folder after it was made, so that its time is that of the first step. */
    private boolean ofThisProgram(Path folder) throws IOException {
        return Files.exists(folder)
                && Files.getLastModifiedTime(folder).compareTo(Files.getLastModifiedTime(settings.jar())) > 0;
    }

    /** To be removed with all else at the end: after files were removed, the next ones take longer to write. */
    private void layAside(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Path aside = Files.createDirectories(settings.written().resolve("former"));
            Files.move(folder, aside.resolve(folder.getFileName()));
        }
    }
}
