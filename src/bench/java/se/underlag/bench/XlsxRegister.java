package se.underlag.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Texts as shared strings, as Excel writes them, dates as numbers with a format. */
final class XlsxRegister implements RegisterFormat.Writer {

    /** So often what has been written leaves the memory. */
    private static final int FLUSHED_EVERY = 10_000;

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final String day;
    private int next = RegisterFormat.HEADER_ROW + 1;

    XlsxRegister(Path file, LocalDate day) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        this.workbook = new Workbook(out, "underlag-bench", "1.0");
        this.day = day.toString();
        Worksheet readMe = workbook.newWorksheet("Läs mig");
        readMe.value(0, 0, "Påhittade uppgifter för mätning av hastighet.");
        readMe.finish();
        this.sheet = workbook.newWorksheet("Anställningar");
        List<String> titles = RegisterFormat.titles(day);
        for (int row = 0; row < titles.size(); row++) {
            sheet.value(row, 0, titles.get(row));
        }
        for (int column = 0; column < RegisterFormat.HEADINGS.size(); column++) {
            sheet.value(RegisterFormat.HEADER_ROW, column, RegisterFormat.HEADINGS.get(column));
        }
    }

    @Override
    public void row(Employments.Employment employment) throws IOException {
        int row = next++;
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
        sheet.value(row, 11, day);
        if (row % FLUSHED_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.close();
        out.close();
    }
}
