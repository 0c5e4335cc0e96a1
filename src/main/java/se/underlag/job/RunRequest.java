package se.underlag.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.underlag.wording.Commands;

/**
 * What a run works with.
 *
 * @param jobs the folder of definitions
 * @param inbox the folder of exports
 * @param data the folder of the store, which this process must own
 * @param output the folder for reports
 * @param asOf the month that nothing shown may be later than; empty: the latest month for which anything is stored
 * @param keep true where the files are to stay in the inbox
 * @param asKnownAt for {@code report}: make it of what was stored at this moment; empty: of what is stored now
 * @param language the language of reports and messages
 */
public record RunRequest(
        Path jobs,
        Path inbox,
        Path data,
        Path output,
        Optional<YearMonth> asOf,
        boolean keep,
        Optional<Instant> asKnownAt,
        Locale language) {

    /** Folders of our own, which are not looked into although they may lie in the inbox. */
    List<Path> ours() {
        return List.of(data, output, jobs);
    }

    /** The output folder as it is kept on record. */
    Path outputInFull() {
        return output.toAbsolutePath().normalize();
    }

    /** Commands to be typed where this one was. */
    public Commands commands() {
        return new Commands(jobs, data, output);
    }

    void checkFolders(boolean withInbox) throws UsageMistake {
        check(Files.isDirectory(jobs), UsageMistake.What.NO_JOBS, jobs);
        check(!withInbox || Files.isDirectory(inbox), UsageMistake.What.NO_INBOX, inbox);
        check(!Files.exists(data) || Files.isDirectory(data), UsageMistake.What.NOT_A_FOLDER, data);
        check(!Files.exists(output) || Files.isDirectory(output), UsageMistake.What.NOT_A_FOLDER, output);
    }

    private static void check(boolean good, UsageMistake.What mistake, Path path) throws UsageMistake {
        if (!good) {
            throw new UsageMistake(mistake, List.of(path.toString()));
        }
    }
}
