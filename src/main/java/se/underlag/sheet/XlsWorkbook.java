package se.underlag.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.util.RecordFormatException;
import se.underlag.source.SourceLocation;

/** A workbook of Excel 97–2003, or of an older Excel. */
final class XlsWorkbook implements Workbook {

    private final String fileName;
    private final XlsSource source;
    private final XlsGlobals globals;
    private final NumberCells numbers;
    private final Optional<XlsRecords.EncryptionKey> key;

    private XlsWorkbook(String fileName, XlsSource source) throws IOException {
        this.fileName = fileName;
        this.source = source;
        try (XlsRecords records = new XlsRecords(source.records())) {
            this.globals = XlsGlobals.read(records);
            this.numbers = globals.numbers();
            this.key = records.key();
        }
    }

    /** Opens a workbook; whatever goes wrong, the file is closed again. */
    static Workbook open(Path file, String fileName) throws IOException {
        XlsSource source = XlsSource.of(file);
        boolean opened = false;
        try {
            Workbook workbook = new XlsWorkbook(fileName, source);
            opened = true;
            return workbook;
        } finally {
            if (!opened) {
                source.close();
            }
        }
    }

    @Override
    public FileKind kind() {
        return FileKind.XLS;
    }

    @Override
    public List<Sheet> sheets() {
        return Sheet.otherThanLists(globals.sheets());
    }

    @Override
    public List<Sheet> correctionLists() {
        return Sheet.lists(globals.sheets());
    }

    @Override
    public RowCursor rows(Sheet sheet, Consumer<Passage> besides) throws UnreadableFile {
        SourceLocation location = SourceLocation.of(fileName, sheet.name());
        try {
            long position = globals.position(globals.sheets().indexOf(sheet));
            XlsRecords records = new XlsRecords(source.records(), position, key);
            return new GuardedCursor(
                    new XlsRows(records, globals, numbers, new XlsPassages(sheet.name(), besides)), location);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            throw ReadFailure.of(location, failure);
        }
    }

    @Override
    public void passages(Consumer<Passage> to) throws UnreadableFile {
        try (XlsRecords records = new XlsRecords(source.records())) {
            passOver(records, new XlsPassages("", to));
            source.others((properties, bytes) -> RawTexts.read(
                    bytes,
                    text -> to.accept(new Passage(
                            properties ? Passage.Kind.PROPERTY : Passage.Kind.OTHER, "", Optional.empty(), text))));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            throw ReadFailure.of(SourceLocation.of(fileName), failure);
        }
    }

    /** Shows what is of no sheet with cells, such as a sheet that is a chart. After the last record may come anything. */
    private void passOver(XlsRecords records, XlsPassages passages) throws IOException {
        try {
            showOthers(records, passages);
        } catch (RecordFormatException noRecords) {
            // The sheets are read by where the workbook says that they begin; damage within them is told there.
        }
    }

    private void showOthers(XlsRecords records, XlsPassages passages) throws IOException {
        int depth = 0;
        boolean shown = true;
        while (records.next()) {
            if (records.kind() == XlsRecordKind.FILE_PASS) {
                records.decrypt();
            } else if (XlsRecordKind.isBof(records.kind())) {
                shown = depth++ > 0 ? shown : !globals.isSheetAt(records.position());
            } else if (records.kind() == XlsRecordKind.EOF) {
                depth = Math.max(0, depth - 1);
            } else if (shown) {
                passages.take(records);
            }
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot close " + fileName, failure);
        }
    }
}
