package se.underlag.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    @Test
    void the_usual_folders_are_not_told() {
        Commands usual = new Commands(Path.of("jobs"), Path.of("output/data"), Path.of("./output"));

        assertThat(usual.withdraw(List.of(3L, 2L))).isEqualTo("underlag withdraw 3 2");
        assertThat(usual.fromElsewhere().giveBack(List.of(3L))).isEqualTo("underlag withdraw --undo 3");
        assertThat(usual.report(YearMonth.of(2024, 6))).isEqualTo("underlag report --as-of 2024-06");
    }

    @Test
    void other_folders_are_told_as_they_were_given_and_in_full_to_who_reads_elsewhere() {
        Commands other = new Commands(Path.of("egna"), Path.of("data"), Path.of("ut"));
        Path here = Path.of("").toAbsolutePath();

        assertThat(other.history()).isEqualTo("underlag history --data data --jobs egna");
        assertThat(other.report(YearMonth.of(2024, 6)))
                .isEqualTo("underlag report --as-of 2024-06 --data data --jobs egna --output ut");
        assertThat(new Commands(Path.of("jobs"), Path.of("data"))
                        .fromElsewhere()
                        .history(12))
                .isEqualTo("underlag history 12 --data "
                        + ShellWord.of(here.resolve("data").toString()));
    }

    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS)
    @ValueSource(
            strings = {"Vård och hälsa", "it's", "a\"b", "$HOME", "a`b`", "a\\b", "x;y", "ny*tt", "(1)", "~x", "å/ä"})
    void a_shell_reads_back_the_folder_that_was_meant(String folder) throws IOException, InterruptedException {
        String told = new Commands(Path.of("jobs"), Path.of(folder)).withdraw(List.of(1L));
        String words = told.substring("underlag ".length());

        Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + words).start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .containsExactly("withdraw", "1", "--data", folder);
        assertThat(shell.waitFor()).isZero();
    }
}
