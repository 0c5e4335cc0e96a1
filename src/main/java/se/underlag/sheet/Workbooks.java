package se.underlag.sheet;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
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
            byte[] head = FileKinds.head(file);
            return FileKinds.isZip(head) ? packed(file, location) : unpacked(file, head, location);
        } catch (IOException
                | XMLStreamException
                | RuntimeException
                | LinkageError
                | StackOverflowError
                | OutOfMemoryError failure) {
            throw ReadFailure.of(location, failure);
        }
    }

    /** An archive is opened once: what it is and what stands in it are asked of the same. */
    private static Workbook packed(Path file, SourceLocation location)
            throws IOException, XMLStreamException, UnreadableFile {
        Parts parts = Parts.open(file);
        boolean opened = false;
        try {
            FileKind kind = ZipKinds.of(parts);
            refuseName(file, location);
            if (kind != FileKind.XLSX) {
                throw refused(kind, location);
            }
            Workbook workbook = new XlsxWorkbook(location.file(), parts);
            opened = true;
            return workbook;
        } finally {
            if (!opened) {
                parts.close();
            }
        }
    }

    private static Workbook unpacked(Path file, byte[] head, SourceLocation location)
            throws IOException, UnreadableFile {
        FileKind kind = FileKinds.of(file, head);
        refuseName(file, location);
        return switch (kind) {
            case XLS -> XlsWorkbook.open(file, location.file());
            case CSV -> CsvWorkbook.open(file, location);
            default -> throw refused(kind, location);
        };
    }

    private static void refuseName(Path file, SourceLocation location) throws UnreadableFile {
        if (!SourceFile.isNameText(file)) {
            throw new UnreadableFile(Finding.of(FindingCode.FILE_NOT_OPENED, location, "@open.NAME"));
        }
    }

    private static UnreadableFile refused(FileKind kind, SourceLocation location) {
        return new UnreadableFile(
                switch (kind) {
                    case EMPTY -> Finding.of(FindingCode.FILE_EMPTY, location);
                    case ENCRYPTED -> Finding.of(FindingCode.FILE_ENCRYPTED, location);
                    default ->
                        Finding.of(
                                FindingCode.FILE_KIND_NOT_READ,
                                location,
                                "@kind." + kind.name(),
                                "@kind." + kind.name() + ".todo");
                });
    }
}
