package se.underlag.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.intake.Beside;
import se.underlag.receipt.Receipt;
import se.underlag.receipt.Verdict;
import se.underlag.source.SourceFile;
import se.underlag.wording.Commands;

class ReceiptWriterTest {

    private static final Instant DAY = Instant.parse("2025-01-14T01:15:00Z");

    @TempDir
    Path folder;

    @Test
    void whoeverWaitsFindsAllWrittenOrToldWhyNot() {
        try (ReceiptWriter writer = new ReceiptWriter()) {
            List<CompletableFuture<Path>> receipts = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                receipts.add(writer.begin(draft("fil" + i + ".xlsx", "Inkorgen")));
            }
            CompletableFuture<Path> nowhere = writer.begin(draft("finns inte/fil.xlsx", "Inkorgen"));

            writer.await();

            assertThat(nowhere).isCompletedExceptionally();
            assertThat(receipts).allSatisfy(receipt -> {
                assertThat(receipt).isCompleted();
                assertThat(receipt.get()).isRegularFile();
            });
        }
    }

    /** Also where whoever begins them waits in between, and writes from the last. */
    @Test
    void ofTwoAtOnePlaceTheLaterStays() throws Exception {
        try (ReceiptWriter writer = new ReceiptWriter()) {
            for (int i = 0; i < 300; i++) {
                writer.begin(draft("fil.xlsx", "Den tidigare"));
                writer.begin(draft("annan" + i + ".xlsx", "Inkorgen"));
                writer.begin(draft("fil.xlsx", "Den senare"));

                writer.await();

                assertThat(Files.readString(Beside.receipt(folder.resolve("fil.xlsx"))))
                        .contains("Den senare")
                        .doesNotContain("Den tidigare");
            }
        }
    }

    private Receipts.Draft draft(String name, String inbox) {
        Path place = folder.resolve(name);
        return new Receipts.Draft(
                new Receipt(
                        new SourceFile(place, "0".repeat(64), 1, DAY),
                        DAY,
                        1,
                        new Verdict.Refused(List.of(), Optional.empty(), inbox),
                        List.of(),
                        Locale.forLanguageTag("sv"),
                        new Commands(Path.of("jobs"), Path.of("data"))),
                place);
    }
}
