package se.underlag.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.intake.ContentHash;
import se.underlag.wording.Messages;

class PublicationTest {

    @TempDir
    Path folder;

    private Path output() {
        return folder.resolve("output");
    }

    private Path month() {
        return output().resolve("2024-12");
    }

    private Published publish(RunRecord run, PublishedReport... reports) throws IOException {
        return new Publication(output()).publish(run, List.of(reports));
    }

    @Test
    void everything_lies_where_the_design_says() throws IOException {
        publish(Samples.run("r1", Samples.stored("personal.xlsx")), Samples.report());

        assertThat(contents(month()).keySet())
                .contains(
                        "index.html",
                        "run.json",
                        "regionstyrelsen/index.html",
                        "regionstyrelsen/figures.csv",
                        "regionstyrelsen/tables/listade-aldersgrupp.csv",
                        "regionstyrelsen/tables/listade-aldersgrupp.html",
                        "regionstyrelsen/charts/arsarbetare-yrkesgrupp.png",
                        "regionstyrelsen/charts/arsarbetare-yrkesgrupp.svg",
                        "regionstyrelsen/charts/arsarbetare-yrkesgrupp.alt.txt",
                        "regionstyrelsen/words.txt")
                .hasSize(2 + 3 + 5 * 2 + 3 * 3);
        assertThat(names(output())).containsExactly("2024-12");
    }

    @Test
    void running_again_changes_nothing_and_says_so() throws IOException {
        publish(Samples.run("r1", Samples.stored("personal.xlsx")), Samples.report());
        Map<String, String> before = contents(month());
        FileTime written = Files.getLastModifiedTime(month().resolve("run.json"));

        Instant later = Samples.MADE.plusSeconds(86_400);
        Published again = publish(
                Samples.run("r2", later, Messages.SWEDISH, Samples.file("personal.xlsx", FileOutcome.UNCHANGED)),
                Samples.report(later, Messages.SWEDISH));

        assertThat(again).isEqualTo(new Published.Unchanged(month()));
        assertThat(contents(month())).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(month().resolve("run.json"))).isEqualTo(written);
    }

    @Test
    void a_file_refused_as_it_was_before_is_no_news_and_one_refused_anew_is() throws IOException {
        FileRecord refused =
                Samples.file("fel.xlsx", FileOutcome.REFUSED, Samples.notOpened("fel.xlsx", "åtkomst nekas"));
        publish(Samples.run("r1", refused), Samples.report());

        assertThat(publish(Samples.run("r2", refused), Samples.report())).isInstanceOf(Published.Unchanged.class);
        assertThat(publish(Samples.run("r3", refused, FileRecord.waiting("ny.xlsx")), Samples.report()))
                .isInstanceOf(Published.Written.class);
    }

    @Test
    void another_figure_another_language_or_another_version_is_written() throws IOException {
        publish(Samples.run("r1"), Samples.reportOf(Samples.listade()));

        assertThat(publish(Samples.run("r2"), Samples.reportOf(Samples.listade(), Samples.resultat())))
                .isInstanceOf(Published.Written.class);
        RunRecord english = Samples.run("r3", Samples.MADE, Messages.ENGLISH);
        assertThat(publish(english, Samples.report(Samples.MADE, Messages.ENGLISH)))
                .isInstanceOf(Published.Written.class);
        RunRecord newer = new RunRecord(
                "r4",
                Samples.MADE,
                Samples.MADE,
                Samples.DECEMBER,
                Optional.empty(),
                "0.2.0",
                "17.0.15",
                Messages.ENGLISH,
                List.of(),
                List.of());
        assertThat(publish(newer, Samples.report(Samples.MADE, Messages.ENGLISH)))
                .isInstanceOf(Published.Written.class);
    }

    @Test
    void what_somebody_has_changed_or_deleted_is_written_anew() throws IOException {
        publish(Samples.run("r1"), Samples.report());
        Path figures = month().resolve("regionstyrelsen/figures.csv");
        String right = Files.readString(figures);

        Files.writeString(figures, "något annat");
        publish(Samples.run("r2"), Samples.report());
        assertThat(Files.readString(figures)).isEqualTo(right);

        Files.delete(figures);
        publish(Samples.run("r3"), Samples.report());
        assertThat(Files.readString(figures)).isEqualTo(right);

        Files.writeString(month().resolve("run.json"), "{ trasig");
        assertThat(publish(Samples.run("r4"), Samples.report())).isInstanceOf(Published.Written.class);
    }

    @Test
    void a_report_that_is_no_longer_made_is_gone_and_what_others_put_there_is_kept() throws IOException {
        publish(Samples.run("r1"), Samples.report(), Samples.reportOf(Samples.listade()));
        Files.writeString(month().resolve("regionstyrelsen/min text.docx"), "mitt");

        Published second = publish(Samples.run("r2"), Samples.report());

        assertThat(month().resolve("prov")).doesNotExist();
        assertThat(month().resolve("regionstyrelsen/min text.docx")).hasContent("mitt");
        assertThat(second).isInstanceOfSatisfying(Published.Written.class, written -> assertThat(written.kept())
                .containsExactly(Path.of("regionstyrelsen", "min text.docx")));
        assertThat(publish(Samples.run("r3"), Samples.report())).isInstanceOf(Published.Unchanged.class);
    }

    @Test
    void killed_while_writing_the_old_folder_stands_and_the_half_one_is_cleared() throws IOException {
        publish(Samples.run("r1"), Samples.report());
        Path half = Files.createDirectories(output().resolve(".tmp-r2/regionstyrelsen"));
        Files.writeString(half.resolve("figures.csv"), "tab");
        Map<String, String> before = contents(month());

        new Publication(output()).mend();

        assertThat(names(output())).containsExactly("2024-12");
        assertThat(contents(month())).isEqualTo(before);
    }

    @Test
    void killed_between_the_renames_the_old_folder_is_put_back() throws IOException {
        publish(Samples.run("r1"), Samples.report());
        Map<String, String> before = contents(month());
        Files.createDirectories(output().resolve(".tmp-r2"));
        Files.move(month(), output().resolve(".old-2024-12-r2"));

        new Publication(output()).mend();

        assertThat(names(output())).containsExactly("2024-12");
        assertThat(contents(month())).isEqualTo(before);
    }

    @Test
    void killed_while_deleting_the_old_folder_the_new_one_stands() throws IOException {
        publish(Samples.run("r1"), Samples.report());
        Map<String, String> before = contents(month());
        Files.createDirectories(output().resolve(".old-2024-12-r1/regionstyrelsen"));

        assertThat(publish(Samples.run("r2"), Samples.report())).isInstanceOf(Published.Unchanged.class);

        assertThat(names(output())).containsExactly("2024-12");
        assertThat(contents(month())).isEqualTo(before);
    }

    @Test
    void mending_leaves_alone_what_is_not_ours() throws IOException {
        Files.createDirectories(output().resolve(".old-backup"));
        Files.createDirectories(output().resolve("2023-12"));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("kvar.txt"), "kvar");
        Files.createSymbolicLink(output().resolve(".tmp-r9"), outside);

        new Publication(output()).mend();

        assertThat(names(output())).containsExactly(".old-backup", "2023-12");
        assertThat(outside.resolve("kvar.txt")).exists();
    }

    @Test
    void an_output_folder_that_cannot_be_made_is_an_io_failure() throws IOException {
        Files.writeString(output(), "en fil");
        assertThatThrownBy(() -> publish(Samples.run("r1"), Samples.report())).isInstanceOf(IOException.class);
    }

    @Test
    void ids_that_lead_elsewhere_are_refused_before_anything_is_written() {
        for (String id : List.of("..", "../x", "a/b", "a\\b", "", "a\u0000", "nul", "com1", "Å", "a b", "A")) {
            assertThatThrownBy(() -> Samples.reportOf(Samples.named(id, "Rad", "Prov")))
                    .as("table id \"%s\"", id)
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Samples.chart(id, Samples.listade())).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Samples.run("../r1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(output()).doesNotExist();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(path).toString().replace('\\', '/'),
                        ContentHash.of(Files.readAllBytes(path)));
            }
        }
        return contents;
    }
}
