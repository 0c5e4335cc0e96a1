package se.underlag.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, where it is installed: it opens files and saves them again, many in one go. */
final class LibreOffice {

    private static final int MINUTES = 5;

    private LibreOffice() {}

    static void assumeInstalled() {
        boolean installed = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
        assumeTrue(installed, "LibreOffice is not installed: soffice is not on the path");
    }

    /**
     * Opens files and saves them under the same names in another folder.
     *
     * @param format {@code xlsx} or {@code xls}
     */
    static void save(List<Path> files, String format, Path folder) throws IOException, InterruptedException {
        Path profile = Files.createDirectories(folder.resolve("profile"));
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + profile.toUri(),
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended)
                .as("LibreOffice comes to an end: %s", Files.readString(said))
                .isTrue();
    }
}
