package se.underlag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine on the other side of the earth tells Swedish time, everywhere the same. */
class ZoneTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final String HOURS =
            """
            Förvaltning;Enhet;Period;Kön;Schematid tim;Korttidsfrånvaro tim;Långtidsfrånvaro tim
            Regionkansliet;Staben HR;2024-01;K;1000;10;20
            """;

    @TempDir
    Path folder;

    @Test
    void lines_receipts_folders_and_the_log_are_in_swedish_time() throws Exception {
        Path file = Files.createDirectory(folder.resolve("inbox")).resolve("hours.csv");
        Files.writeString(file, HOURS);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-05-05T10:00:00Z")));
        Instant before = Instant.now();
        done(
                "import",
                "--inbox",
                folder.resolve("inbox").toString(),
                "--output",
                folder.resolve("output").toString());
        Instant after = Instant.now();

        String history = done("history");
        List<String> days = possible("yyyy-MM-dd", before, after);
        assertThat(possible("yyyy-MM-dd HH:mm", before, after))
                .anySatisfy(moment -> assertThat(history).contains(moment));
        Path receipt;
        try (Stream<Path> all = Files.walk(folder.resolve("inbox/accepted"))) {
            receipt = all.filter(path -> path.toString().endsWith(".kvitto.html"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(days).contains(receipt.getParent().getFileName().toString());
        assertThat(possible("'kl. 'HH.mm", before, after))
                .anySatisfy(moment -> assertThat(receipt).content().contains(moment));
        assertThat(receipt).content().contains("5 maj 2020 kl. 12.00");
        String log = Files.readString(folder.resolve("data/log/underlag.log"));
        assertThat(possible("yyyy-MM-dd'T'HH:mm", before, after))
                .anySatisfy(moment -> assertThat(log).startsWith(moment));
    }

    /** Every minute from the one moment to the other, as somebody in Sweden writes it. */
    private static List<String> possible(String pattern, Instant before, Instant after) {
        List<String> all = new ArrayList<>();
        for (Instant moment = before; moment.isBefore(after.plusSeconds(60)); moment = moment.plusSeconds(60)) {
            all.add(DateTimeFormatter.ofPattern(pattern).withZone(SWEDEN).format(moment));
        }
        return all;
    }

    private String done(String... arguments) throws Exception {
        Program program = Program.start(
                Application.class,
                Map.of("TZ", "Pacific/Kiritimati"),
                Stream.concat(
                                Stream.of(arguments),
                                Stream.of("--data", folder.resolve("data").toString()))
                        .toList());
        assertThat(program.exit()).as(program.text()).isZero();
        return program.text();
    }
}
