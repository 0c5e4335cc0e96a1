package se.underlag.correction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import se.underlag.ooxml.DamagedPart;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;
import se.underlag.sheet.Workbooks;

/**
 * A file as an .xlsx workbook that can be marked: itself, or made of it.
 *
 * @param workbook where that workbook lies
 * @param titles gives the title that a sheet has there for the name that it had
 * @param notes what it lacks, in words
 */
record Markable(Path workbook, UnaryOperator<String> titles, List<String> notes) {

    /** Makes it of a file that the {@code sheet} room has opened. */
    static Markable of(Path original, Workbook opened, WorkingFiles files, Words words)
            throws IOException, UnreadableFile {
        return switch (opened.kind()) {
            case XLSX -> new Markable(original, title -> title, List.of());
            case XLS -> {
                List<String> notes = XlsConversion.write(original, opened, files.skeleton(), files.converted(), words);
                try (Workbook converted = Workbooks.open(files.converted())) {
                    if (!SameCells.in(opened, converted)) {
                        throw new DamagedPart("cells were lost");
                    }
                }
                yield new Markable(files.converted(), XlsSkeleton::title, notes);
            }
            case CSV -> {
                CsvConversion csv = new CsvConversion(opened);
                String title = words.text("csv.sheet");
                csv.write(
                        files.converted(),
                        title,
                        Files.getLastModifiedTime(original).toMillis());
                yield new Markable(files.converted(), none -> title, csv.notes(words));
            }
            default -> throw new IllegalStateException("opened, and not of a kind that is read: " + opened.kind());
        };
    }
}
