package se.underlag.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.source.SourceFile;

class ArchiveTest {

    @TempDir
    Path inbox;

    private Archive archive;

    @BeforeEach
    void make() {
        archive = new Archive(inbox, LocalDate.of(2025, 1, 14));
    }

    @Test
    void an_accepted_file_goes_to_accepted_and_the_date_and_a_refused_one_to_refused() throws IOException {
        SourceFile file = drop("hr/personal.xlsx", "abc");

        Path place = archive.accepted(file.path());
        assertThat(Archive.move(file, place)).isEqualTo(Archive.Moved.MOVED);

        assertThat(place).isEqualTo(inbox.resolve("accepted/2025-01-14/personal.xlsx"));
        assertThat(place).hasContent("abc");
        assertThat(file.path()).doesNotExist();
        assertThat(archive.refused(file.path())).isEqualTo(inbox.resolve("refused/2025-01-14/personal.xlsx"));
    }

    @Test
    void a_name_that_is_taken_gets_a_number_and_nothing_is_overwritten() throws IOException {
        Path folder = inbox.resolve("accepted/2025-01-14");
        accept("personal.xlsx", "one");
        accept("personal.xlsx", "two");
        accept("hr/personal.xlsx", "three");
        accept("noending", "four");
        accept("noending", "five");

        assertThat(folder.resolve("personal.xlsx")).hasContent("one");
        assertThat(folder.resolve("personal (2).xlsx")).hasContent("two");
        assertThat(folder.resolve("personal (3).xlsx")).hasContent("three");
        assertThat(folder.resolve("noending (2)")).hasContent("five");
    }

    @Test
    void a_name_whose_receipt_or_correction_copy_is_there_or_promised_is_taken() throws IOException {
        Path folder = Files.createDirectories(inbox.resolve("refused/2025-01-14"));
        Files.createFile(folder.resolve("a.csv.kvitto.html"));

        assertThat(archive.refused(inbox.resolve("a.csv"))).isEqualTo(folder.resolve("a (2).csv"));
        assertThat(archive.refused(inbox.resolve("b.csv"))).isEqualTo(folder.resolve("b.csv"));
        assertThat(archive.refused(inbox.resolve("x/b.csv"))).isEqualTo(folder.resolve("b (2).csv"));
        // b.csv is promised a copy to correct it in, of just this name.
        assertThat(archive.refused(inbox.resolve("b.csv.rättas.xlsx")))
                .isEqualTo(folder.resolve("b.csv.rättas (2).xlsx"));
    }

    @Test
    void a_file_that_is_gone_or_another_by_now_is_not_moved_and_a_place_that_is_taken_is_told() throws IOException {
        Path place = inbox.resolve("accepted/2025-01-14/a.csv");
        SourceFile gone = drop("gone.csv", "1");
        Files.delete(gone.path());
        assertThat(Archive.move(gone, place)).isEqualTo(Archive.Moved.GONE);

        SourceFile changed = drop("a.csv", "1");
        Files.writeString(changed.path(), "12");
        assertThat(Archive.move(changed, place)).isEqualTo(Archive.Moved.ANOTHER);
        assertThat(changed.path()).hasContent("12");

        accept("a.csv", "1");
        SourceFile second = drop("a.csv", "2");
        assertThat(Archive.move(second, place)).isEqualTo(Archive.Moved.PLACE_TAKEN);
        assertThat(second.path()).hasContent("2");
        assertThat(place).hasContent("1");
    }

    private void accept(String name, String content) throws IOException {
        SourceFile file = drop(name, content);
        Archive.move(file, archive.accepted(file.path()));
    }

    private SourceFile drop(String name, String content) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return new SourceFile(
                file, "", Files.size(file), Files.getLastModifiedTime(file).toInstant());
    }
}
