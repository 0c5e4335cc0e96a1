package se.underlag.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rivals in other languages, where they are installed: an analyst's own few lines that read the register and add it up. */
final class Scripts {

    private final Path folder;

    Scripts(Path folder) {
        this.folder = folder;
    }

    List<Contender> contenders(Path file) throws InterruptedException {
        List<Contender> all = new ArrayList<>();
        if (works("Rscript", "-e", "library(readxl); library(dplyr)")) {
            all.add(script("R: readxl + dplyr", "Rscript", "register.R", file));
        }
        if (works("python3", "-c", "import pandas, openpyxl")) {
            all.add(script("pandas + openpyxl", "python3", "register.py", file));
        }
        return all;
    }

    private Contender script(String name, String interpreter, String script, Path file) {
        return Contender.rival(name, List.of(interpreter, folder.resolve(script).toString(), file.toString()));
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
