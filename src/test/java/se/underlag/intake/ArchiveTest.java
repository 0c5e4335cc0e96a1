package se.underlag.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    @TempDir
    Path inbox;

    private Archive archive;

    @BeforeEach
    void make() {
        archive = new Archive(inbox, LocalDate.of(2025, 1, 14));
    }

    @Test
    void an_accepted_file_lies_under_accepted_and_the_date() throws IOException {
        assertThat(archive.accepted(drop("hr/personal.xlsx", "abc")))
                .contains(inbox.resolve("accepted/2025-01-14/personal.xlsx"));
        assertThat(inbox.resolve("accepted/2025-01-14/personal.xlsx")).hasContent("abc");
        assertThat(inbox.resolve("hr/personal.xlsx")).doesNotExist();
    }

    @Test
    void a_refused_file_lies_under_refused_and_the_date() throws IOException {
        assertThat(archive.refused(drop("personal.xlsx", "abc")))
                .contains(inbox.resolve("refused/2025-01-14/personal.xlsx"));
    }

    @Test
    void a_name_that_is_taken_gets_a_number_and_nothing_is_overwritten() throws IOException {
        archive.accepted(drop("personal.xlsx", "one"));
        archive.accepted(drop("personal.xlsx", "two"));
        archive.accepted(drop("hr/personal.xlsx", "three"));
        archive.accepted(drop("noending", "four"));
        archive.accepted(drop("noending", "five"));

        Path folder = inbox.resolve("accepted/2025-01-14");
        assertThat(folder.resolve("personal.xlsx")).hasContent("one");
        assertThat(folder.resolve("personal (2).xlsx")).hasContent("two");
        assertThat(folder.resolve("personal (3).xlsx")).hasContent("three");
        assertThat(folder.resolve("noending (2)")).hasContent("five");
    }

    @Test
    void a_file_that_is_gone_is_no_failure() throws IOException {
        assertThat(archive.accepted(inbox.resolve("gone.xlsx"))).isEmpty();
    }

    private Path drop(String name, String content) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
