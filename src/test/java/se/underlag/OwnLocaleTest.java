package se.underlag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real program on a machine without a language, as under cron. */
@EnabledOnOs(OS.LINUX)
class OwnLocaleTest {

    @TempDir
    Path folder;

    @Test
    void files_and_folders_with_swedish_names_are_read_where_the_machine_has_no_language() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("mapp å ä ö + 100%"));
        Path sample = Path.of("input-samples/cosmic/listade_2023-12.xlsx");
        Files.copy(sample, inbox.resolve("Årets tal " + sample.getFileName()));

        CommandLine.Done done = start(
                "check", "--jobs", "jobs", "--data", folder.resolve("data").toString(), inbox.toString());

        assertThat(done.text()).startsWith("godkänd     Årets tal ");
        assertThat(done.exit()).isZero();
    }

    @Test
    void the_exit_code_and_the_words_of_a_mistake_come_through() throws Exception {
        CommandLine.Done done =
                start("run", "--inbox", folder.resolve("är inte här").toString(), "--as-of", "2024-12");

        assertThat(done.text())
                .isEqualToIgnoringNewLines("Inkorgen " + folder.resolve("är inte här")
                        + " finns inte. Ange mappen med exporter med --inbox.");
        assertThat(done.exit()).isEqualTo(2);
    }

    private static CommandLine.Done start(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new CommandLine.Done(process.waitFor(), text);
    }
}
