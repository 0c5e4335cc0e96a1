package se.underlag.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A register of employments as HR systems export it, with as many rows as are asked for and invented people:
 *
 * <pre>
 * Personalförteckning
 * Förvaltning: samtliga
 * Per: 2024-12-31
 *
 * Anst.nr  Personnummer   Namn             Förvaltning     Organisatorisk enhet  Yrkesgrupp  …  Avser
 * 1000000  19500101-0005  Borvik, Kalista  Regionkansliet  Staben ekonomi        Chef        …  2024-12-31
 * </pre>
 *
 * The same number of rows gives the same content each time.
 */
final class HrRegister {

    private static final String DAY = "2024-12-31";
    private static final int HEADER_ROW = 4;
    /** So often what has been written leaves the memory. */
    private static final int FLUSHED_EVERY = 10_000;

    private static final List<String> HEADINGS = List.of(
            "Anst.nr",
            "Personnummer",
            "Namn",
            "Förvaltning",
            "Organisatorisk enhet",
            "Yrkesgrupp",
            "Kön",
            "Anställningsform",
            "Sysselsättningsgrad %",
            "Tjänstledighet %",
            "Anställd fr.o.m.",
            "Avser");

    private HrRegister() {}

    /** The file, which is written where it is not there already; alone in a folder that can serve as an inbox. */
    static Path generatedOnce(Settings settings) throws IOException {
        Path inbox = Files.createDirectories(settings.work().resolve("inbox-" + settings.rows()));
        Path file = inbox.resolve("personal_2024-12.xlsx");
        if (!Files.exists(file)) {
            Path unfinished = settings.work().resolve("unfinished.xlsx");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
                write(out, settings.rows());
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private static void write(OutputStream out, int rows) throws IOException {
        try (Workbook workbook = new Workbook(out, "underlag-bench", "1.0")) {
            Worksheet readMe = workbook.newWorksheet("Läs mig");
            readMe.value(0, 0, "Påhittade uppgifter för mätning av hastighet.");
            readMe.finish();
            Worksheet sheet = workbook.newWorksheet("Anställningar");
            writeTop(sheet);
            Employments employments = new Employments();
            for (int number = 0; number < rows; number++) {
                writeRow(sheet, HEADER_ROW + 1 + number, employments.next());
                if (number % FLUSHED_EVERY == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
    }

    private static void writeTop(Worksheet sheet) {
        sheet.value(0, 0, "Personalförteckning");
        sheet.value(1, 0, "Förvaltning: samtliga");
        sheet.value(2, 0, "Per: " + DAY);
        for (int column = 0; column < HEADINGS.size(); column++) {
            sheet.value(HEADER_ROW, column, HEADINGS.get(column));
        }
    }

    private static void writeRow(Worksheet sheet, int row, Employments.Employment employment) {
        sheet.value(row, 0, employment.number());
        sheet.value(row, 1, employment.identityNumber());
        sheet.value(row, 2, employment.name());
        sheet.value(row, 3, employment.administration());
        sheet.value(row, 4, employment.unit());
        sheet.value(row, 5, employment.group());
        sheet.value(row, 6, employment.sex());
        sheet.value(row, 7, employment.form());
        sheet.value(row, 8, employment.percent());
        if (employment.leavePercent() > 0) {
            sheet.value(row, 9, employment.leavePercent());
        }
        sheet.value(row, 10, employment.since());
        sheet.style(row, 10).format("yyyy-mm-dd").set();
        sheet.value(row, 11, DAY);
    }
}
