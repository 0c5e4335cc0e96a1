package se.underlag.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** All that the jobs need from the rooms before them: the one seam between the frame and what it frames. */
@FunctionalInterface
public interface Rooms {

    /**
     * Reads the definitions under a folder and makes the tools out of them.
     *
     * @param jobs the folder, which exists
     * @param language the language of the mistakes, and of the reports
     * @throws UsageMistake with {@link UsageMistake.What#DEFINITIONS} and a sentence for each mistake, when the
     *     definitions have any
     */
    Tools tools(Path jobs, Locale language) throws UsageMistake;

    /**
     * The same, where these definitions may have been read before.
     *
     * @param sound knows definitions that are without mistakes, and is told of these
     * @throws UsageMistake with {@link UsageMistake.What#DEFINITIONS} and a sentence for each mistake, when the
     *     definitions have any
     */
    default Tools tools(Path jobs, Locale language, SoundDefinitions sound) throws UsageMistake {
        return tools(jobs, language);
    }

    /**
     * What the definitions under a folder call things.
     *
     * @throws UsageMistake when the folder is none, or the definitions have mistakes
     */
    default Naming naming(Path jobs, Locale language) throws UsageMistake {
        return checkedTools(jobs, language).naming();
    }

    /**
     * The tools out of a folder that may not be there.
     *
     * @throws UsageMistake when the folder is none, or the definitions have mistakes
     */
    default Tools checkedTools(Path jobs, Locale language) throws UsageMistake {
        if (!Files.isDirectory(jobs)) {
            throw new UsageMistake(UsageMistake.What.NO_JOBS, List.of(jobs.toString()));
        }
        return tools(jobs, language);
    }
}
