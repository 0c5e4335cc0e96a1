package se.underlag.sheet;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.source.SourceFile;
import se.underlag.source.SourceLocation;

/** The door to files of every kind that is read: .xlsx and .xlsm, .xls from Excel 2 on, and delimited text. */
public final class Workbooks {

    private Workbooks() {}

    /**
     * Opens a file as what its content is, whatever its name says.
     *
     * @return the workbook, to be closed by the caller
     * @throws UnreadableFile when the file is of a kind that is not read, locked, damaged, unsafe to unpack, or not to be
     *     had from the operating system; its finding says which and what to do. Nothing else is thrown over a file's
     *     content, here or while its rows are read
     */
    public static Workbook open(Path file) throws UnreadableFile {
        SourceLocation location = SourceLocation.of(SourceFile.nameOf(file));
        try {
            FileKind kind = FileKinds.of(file);
            if (!SourceFile.isNameText(file)) {
                throw new UnreadableFile(Finding.of(FindingCode.FILE_NOT_OPENED, location, "@open.NAME"));
            }
            return switch (kind) {
                case XLSX -> XlsxWorkbook.open(file, location.file());
                case XLS -> XlsWorkbook.open(file, location.file());
                case CSV -> CsvWorkbook.open(file, location);
                case EMPTY -> throw new UnreadableFile(Finding.of(FindingCode.FILE_EMPTY, location));
                case ENCRYPTED -> throw new UnreadableFile(Finding.of(FindingCode.FILE_ENCRYPTED, location));
                default -> throw new UnreadableFile(notRead(kind, location));
            };
        } catch (IOException
                | XMLStreamException
                | OpenXML4JException
                | RuntimeException
                | LinkageError
                | StackOverflowError
                | OutOfMemoryError failure) {
            throw ReadFailure.of(location, failure);
        }
    }

    private static Finding notRead(FileKind kind, SourceLocation location) {
        return Finding.of(
                FindingCode.FILE_KIND_NOT_READ, location, "@kind." + kind.name(), "@kind." + kind.name() + ".todo");
    }
}
