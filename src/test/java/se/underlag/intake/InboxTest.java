package se.underlag.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.source.SourceFile;
import se.underlag.wording.Invented;

class InboxTest {

    private static final Instant NOW = Instant.parse("2025-01-14T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    /** The SHA-256 of the three bytes {@code abc}, as published with the standard. */
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path inbox;

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void files_are_found_in_folders_of_the_inbox_with_their_content_size_and_time() throws IOException {
        drop("hr/personal.xlsx", "abc", Duration.ofHours(1));
        drop("listade.csv", "abcd", Duration.ofHours(2));

        InboxContents contents = scan();

        assertThat(contents.waiting()).isEmpty();
        assertThat(contents.ready()).extracting(SourceFile::name).containsExactly("personal.xlsx", "listade.csv");
        SourceFile personal = contents.ready().get(0);
        assertThat(personal.sha256()).isEqualTo(SHA256_OF_ABC);
        assertThat(personal.bytes()).isEqualTo(3);
        assertThat(personal.receivedAt()).isEqualTo(NOW.minus(Duration.ofHours(1)));
        assertThat(pauses).isEmpty();
    }

    @Test
    void an_identity_number_in_a_name_is_not_told_and_the_file_keeps_its_name() throws IOException {
        String number = Invented.of("19811218", "987").withShortDay("-");
        drop("lön " + number + ".csv", "abc", Duration.ofHours(1));
        drop("tom " + number + ".csv", "", Duration.ofSeconds(10));

        InboxContents contents = scan();

        assertThat(contents.ready()).extracting(SourceFile::name).containsExactly("lön ******-****.csv");
        assertThat(contents.ready()).extracting(SourceFile::givenName).containsExactly("lön " + number + ".csv");
        assertThat(contents.waiting()).extracting(Waiting::name).containsExactly("tom ******-****.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accepted/2025-01-13/old.xlsx",
                "refused/2025-01-13/old.xlsx",
                ".hidden.xlsx",
                ".git/x.csv",
                "~$personal.xlsx",
                ".~lock.personal.xlsx#",
                "README.md",
                "hr/README.md",
                "readme.txt",
                "Thumbs.db",
                "hr/desktop.ini",
                "personal.xlsx.part",
                "output/2024-12/r/tables/t.csv"
            })
    void what_is_nobodys_export_is_passed_over(String file) throws IOException {
        drop(file, "abc", Duration.ofMinutes(9));

        assertThat(scan()).isEqualTo(InboxContents.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "personal.xlsx.part, true",
        "hr/.listade.csv, true",
        "..dubbel.csv, true",
        "..~lock.personal.xlsx#, false",
        "ladda ner.crdownload, true",
        ".listade.csv.x8Zq1p, true",
        ".DS_Store, false",
        "._personal.xlsx, false",
        "~$personal.xlsx, false",
        ".~lock.personal.xlsx#, false",
        "~WRL0001.tmp, false",
        "README.md, false",
        "accepted/2025-01-13/old.xlsx.part, false"
    })
    void what_may_be_half_an_export_is_told_of_when_it_has_lain_for_long(String file, boolean told) throws IOException {
        drop(file, "abc", Duration.ofMinutes(11));

        assertThat(scan().ready()).isEmpty();
        assertThat(scan().waiting())
                .isEqualTo(told ? List.of(new Waiting(inbox.resolve(file), Waiting.Reason.UNFINISHED)) : List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bild.png", "rapport.pdf", "export", "hr/accepted/personal.xlsx", "tabell.txt", "gammal.ods"})
    void a_file_of_the_wrong_kind_is_taken_so_that_whoever_dropped_it_is_told(String file) throws IOException {
        drop(file, "abc", Duration.ofHours(1));

        assertThat(scan().ready()).hasSize(1);
    }

    @Test
    void an_empty_file_waits_for_a_minute_and_is_then_taken() throws IOException {
        drop("young.xlsx", "", Duration.ofSeconds(59));
        drop("old.xlsx", "", Duration.ofSeconds(60));

        InboxContents contents = scan();

        assertThat(contents.ready()).extracting(SourceFile::name).containsExactly("old.xlsx");
        assertThat(contents.waiting())
                .extracting(Waiting::name, Waiting::why)
                .containsExactly(Tuple.tuple("young.xlsx", Waiting.Reason.JUST_CREATED));
    }

    @Test
    void a_file_just_written_is_given_time_and_taken_when_it_has_not_changed() throws IOException {
        drop("personal.xlsx", "abc", Duration.ofMillis(500));

        assertThat(scan().ready()).extracting(SourceFile::name).containsExactly("personal.xlsx");
        assertThat(pauses).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    void a_file_that_grows_between_two_looks_waits() throws IOException {
        Path file = drop("personal.xlsx", "abc", Duration.ofMillis(500));

        InboxContents contents = new Inbox(inbox, List.of(), CLOCK, length -> write(file, "abcdef")).scan();

        assertThat(contents.ready()).isEmpty();
        assertThat(contents.waiting()).extracting(Waiting::why).containsExactly(Waiting.Reason.BEING_WRITTEN);
    }

    @Test
    void a_file_that_vanishes_between_two_looks_is_not_there() throws IOException {
        Path file = drop("personal.xlsx", "abc", Duration.ofMillis(500));

        InboxContents contents = new Inbox(inbox, List.of(), CLOCK, length -> delete(file)).scan();

        assertThat(contents.ready()).isEmpty();
        assertThat(contents.waiting()).isEmpty();
    }

    @Test
    void a_file_from_the_future_is_taken_at_once() throws IOException {
        drop("personal.xlsx", "abc", Duration.ofDays(-1));

        assertThat(scan().ready()).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void links_are_not_followed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.xlsx"), "abc");
        Files.createSymbolicLink(inbox.resolve("link.xlsx"), elsewhere.resolve("secret.xlsx"));
        Files.createSymbolicLink(inbox.resolve("folder"), elsewhere);

        assertThat(scan().ready()).isEmpty();
    }

    @Test
    void a_file_that_may_not_be_read_waits_and_is_told() throws IOException {
        Path file = drop("personal.xlsx", "abc", Duration.ofHours(1));
        assumeThat(file.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(file)).as("runs as a user who may read all").isFalse();

        assertThat(scan().waiting()).extracting(Waiting::why).containsExactly(Waiting.Reason.NOT_READABLE);
    }

    @Test
    void what_is_read_ahead_is_what_lies_there_when_it_is_scanned() throws Exception {
        Path kept = drop("a.xlsx", "abc", Duration.ofHours(1));
        Path replaced = drop("b.xlsx", "abc", Duration.ofHours(2));
        Path gone = drop("c.xlsx", "abc", Duration.ofHours(2));
        Inbox inbox = new Inbox(this.inbox, List.of(), CLOCK, pauses::add);

        readAhead(inbox);
        drop("b.xlsx", "xyz", Duration.ofHours(1));
        Files.delete(gone);

        assertThat(inbox.scan().ready())
                .extracting(SourceFile::path, SourceFile::sha256)
                .containsExactly(
                        Tuple.tuple(kept, ContentHash.of("abc")), Tuple.tuple(replaced, ContentHash.of("xyz")));
    }

    @Test
    void what_may_still_be_written_is_not_read_ahead() throws Exception {
        Path file = drop("a.xlsx", "abc", Duration.ofMillis(500));
        FileTime written = Files.getLastModifiedTime(file);
        Inbox inbox = new Inbox(this.inbox, List.of(), CLOCK, length -> {
            // A clock of two seconds, as some file systems have, tells one writing from the next no better.
            write(file, "xyz");
            touch(file, written);
        });

        readAhead(inbox);

        assertThat(inbox.scan().ready()).extracting(SourceFile::sha256).containsExactly(ContentHash.of("xyz"));
    }

    @Test
    void what_is_touched_after_it_was_read_ahead_is_read_again_though_it_looks_the_same() throws Exception {
        Path file = drop("a.xlsx", "abc", Duration.ofHours(1));
        FileTime written = Files.getLastModifiedTime(file);
        Inbox inbox = new Inbox(this.inbox, List.of(), CLOCK, pauses::add);

        readAhead(inbox);
        write(file, "xyz");
        touch(file, written);

        assertThat(inbox.scan().ready()).extracting(SourceFile::sha256).containsExactly(ContentHash.of("xyz"));
    }

    private static void readAhead(Inbox inbox) throws InterruptedException {
        inbox.readAhead();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("hashes-ahead")) {
                thread.join();
            }
        }
    }

    private static void touch(Path file, FileTime time) {
        try {
            Files.setLastModifiedTime(file, time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InboxContents scan() {
        return new Inbox(inbox, List.of(inbox.resolve("output")), CLOCK, pauses::add).scan();
    }

    private Path drop(String name, String content, Duration age) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
        return file;
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
