package se.underlag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stands in personal columns is nowhere afterwards but in the analyst's own files: not in the log, the receipts, the
 * database or the reports, whether the file was stored, replaced or refused. The persons are invented.
 */
class NothingPersonalTest {

    private static final String REGISTER =
            """
            Personalförteckning
            Förvaltning: Regionkansliet
            Per: 2024-12-31

            Anst.nr;Personnummer;Namn;Organisatorisk enhet;Yrkesgrupp;Kön;Anställningsform;Sysselsättningsgrad %;Tjänstledighet %
            987601;19781370-8338;Zebrasson, Zelda;Staben HR;Handläggare;Kvinna;Tillsvidare;100;
            987602;19781371-8338;Qvarnfors, Quintus;Staben ekonomi;Chef;Man;Tillsvidare;75;50
            """;

    private static final List<String> PERSONAL = List.of(
            "987601",
            "987602",
            "19781370",
            "781370-8338",
            "19781371",
            "781371-8338",
            "Zebrasson",
            "Zelda",
            "Qvarnfors",
            "Quintus");

    private static final List<Charset> WRITTEN =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    @TempDir
    Path folder;

    @Test
    void nothing_of_a_personal_column_is_in_log_receipts_database_or_reports() throws IOException {
        drop("stored.csv", REGISTER);
        run();
        drop("corrected.csv", REGISTER.replace(";75;50", ";80;50"));
        drop("again.csv", REGISTER);
        run();
        drop("misspelled.csv", REGISTER.replace(";Chef;", ";Cheff;"));
        drop("twice.csv", REGISTER.replace("987602", "987601"));
        drop("slipped.csv", REGISTER.replace(";Handläggare;Kvinna", ";Zebrasson, Zelda;Kvinna"));
        drop("no header.csv", REGISTER.substring(REGISTER.indexOf("987601")));
        drop("kept.csv", REGISTER.replace(";100;", ";hundra;"));
        assertThat(run().exit()).isEqualTo(3);

        assertThat(files("inbox/refused").filter(NothingPersonalTest::isReceipt))
                .hasSize(5);
        assertThat(files("inbox/accepted").filter(NothingPersonalTest::isReceipt))
                .hasSize(3);
        List<Path> all = Stream.of(
                        files("data"), files("output"), files("inbox").filter(NothingPersonalTest::isReceipt))
                .flatMap(found -> found)
                .toList();
        assertThat(all).hasSizeGreaterThan(40).allSatisfy(this::holdsNothing);
        assertThat(PERSONAL).as("the search finds what is there").anySatisfy(text -> assertThat(content(
                        folder.resolve("inbox/accepted").resolve(day()).resolve("stored.csv"), StandardCharsets.UTF_8))
                .contains(text));
    }

    private void holdsNothing(Path file) {
        for (Charset charset : WRITTEN) {
            String content = content(file, charset);
            assertThat(PERSONAL.stream().filter(content::contains))
                    .as("%s as %s", file, charset)
                    .isEmpty();
        }
    }

    private static String content(Path file, Charset charset) {
        try {
            return new String(Files.readAllBytes(file), charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String day() {
        return "2025-01-20";
    }

    private static boolean isReceipt(Path file) {
        return file.toString().endsWith(".kvitto.html");
    }

    private Stream<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    private void drop(String name, String content) throws IOException {
        Path file = folder.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private CommandLine.Done run() {
        return CommandLine.run(List.of(
                "run",
                "--inbox",
                folder.resolve("inbox").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--output",
                folder.resolve("output").toString()));
    }
}
