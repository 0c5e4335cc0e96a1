package se.underlag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The inputs: registers of employments, written where they are not there already and kept from one day to the next. Each
 * lies in a folder that serves as an inbox, and tells of another month, so that no two of a folder contradict each other.
 */
final class RegisterFiles {

    private static final YearMonth LAST = YearMonth.of(2024, 12);

    private final Path work;

    RegisterFiles(Path work) {
        this.work = work;
    }

    /**
     * A folder of registers, the last of December 2024.
     *
     * @param files how many months
     * @param rows how many rows each
     * @param format what they are written as
     */
    Path folder(int files, int rows, RegisterFormat format) throws IOException {
        String name = "inbox-%s-%d-of-%d".formatted(format.ending(), files, rows);
        Path folder = Files.createDirectories(work.resolve(name));
        for (int back = files - 1; back >= 0; back--) {
            YearMonth month = LAST.minusMonths(back);
            Path file = folder.resolve("personal_%s.%s".formatted(month, format.ending()));
            if (!Files.exists(file)) {
                Path unfinished = work.resolve("unfinished." + format.ending());
                write(unfinished, rows, month.atEndOfMonth(), format);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return folder;
    }

    /** The only file of a folder. */
    static Path only(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static void write(Path file, int rows, LocalDate day, RegisterFormat format) throws IOException {
        Employments employments = new Employments();
        try (RegisterFormat.Writer writer = format.open(file, day)) {
            for (int number = 0; number < rows; number++) {
                writer.row(employments.next());
            }
        }
    }
}
