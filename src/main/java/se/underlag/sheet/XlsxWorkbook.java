package se.underlag.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import se.underlag.source.SourceLocation;

/**
 * A workbook of Office Open XML, transitional or strict, with or without macros. Its list of sheets:
 *
 * <pre>
 * {@code <workbook><workbookPr date1904="1"/>}
 * {@code   <sheets><sheet name="Anställningar" r:id="rId2" state="hidden"/></sheets>}
 * {@code   <definedNames><definedName name="underlag_corrections">'Att rätta'!$A:$H</definedName></definedNames></workbook>}
 * </pre>
 */
final class XlsxWorkbook implements Workbook {

    private static final List<String> WORKBOOK_TYPES = List.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroenabled.main+xml");

    private final String fileName;
    private final Parts content;
    private final Optional<Part> texts;
    private final SharedStrings strings;
    private final NumberCells numbers;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private boolean from1904;

    /** @param content what the file is packed of, closed with the workbook */
    XlsxWorkbook(String fileName, Parts content) throws IOException, XMLStreamException {
        this.fileName = fileName;
        this.content = content;
        Part workbook = workbookPart(content);
        content.readDescriptions();
        readSheets(workbook);
        Optional<Part> styles = related(workbook, "/styles");
        this.numbers =
                new NumberCells(styles.isPresent() ? XlsxStyles.read(styles.get()) : new CellFormat[0], from1904);
        this.texts = related(workbook, "/sharedStrings");
        this.strings = new SharedStrings(texts);
    }

    @Override
    public FileKind kind() {
        return FileKind.XLSX;
    }

    @Override
    public List<Sheet> sheets() {
        return Sheet.otherThanLists(sheets);
    }

    @Override
    public List<Sheet> correctionLists() {
        return Sheet.lists(sheets);
    }

    @Override
    public RowCursor rows(Sheet sheet, Consumer<Passage> besides) throws UnreadableFile {
        SourceLocation location = SourceLocation.of(fileName, sheet.name());
        try {
            Part part = parts.get(sheets.indexOf(sheet));
            return new GuardedCursor(rows(sheet, part, besides), location);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError failure) {
            throw ReadFailure.of(location, failure);
        }
    }

    private RowSource rows(Sheet sheet, Part part, Consumer<Passage> besides) throws IOException {
        RowsAhead.Source rows = to -> new PlainRows(part, strings, numbers, new SheetPassages(sheet.name(), part, to));
        return XmlInput.isLarge(part) ? RowsAhead.of(rows, besides) : rows.telling(besides);
    }

    @Override
    public void passages(Consumer<Passage> to) throws UnreadableFile {
        try {
            XlsxPassages passages = new XlsxPassages(content, to);
            parts.forEach(passages::leaveOut);
            texts.ifPresent(passages::leaveOut);
            for (Sheet sheet : sheets) {
                passages.ofSheet(sheet.name(), parts.get(sheet.index()));
            }
            passages.rest();
        } catch (IOException
                | XMLStreamException
                | RuntimeException
                | LinkageError
                | StackOverflowError
                | OutOfMemoryError failure) {
            throw ReadFailure.of(SourceLocation.of(fileName), failure);
        }
    }

    @Override
    public void check() throws UnreadableFile {
        try {
            content.check();
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError failure) {
            throw ReadFailure.of(SourceLocation.of(fileName), failure);
        }
    }

    @Override
    public void close() {
        try {
            strings.close();
            content.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot close " + fileName, failure);
        }
    }

    private static Part workbookPart(Parts content) throws IOException, XMLStreamException {
        try {
            for (Relationship relationship : content.relationships()) {
                if (relationship.isOf("/officeDocument") && relationship.part().isPresent()) {
                    return relationship.part().get();
                }
            }
        } catch (XMLStreamException damaged) {
            // What the parts are says as much, and no other relationship at the root is asked for.
        }
        for (Part part : content.all()) {
            if (WORKBOOK_TYPES.contains(part.type())) {
                return part;
            }
        }
        throw new DamagedContent(Damage.PART_MISSING, "workbook");
    }

    private void readSheets(Part workbook) throws IOException, XMLStreamException {
        try (XmlInput xml = new XmlInput(workbook)) {
            for (int event = xml.nextTag(); event != XMLStreamConstants.END_DOCUMENT; event = xml.nextTag()) {
                if (event == XMLStreamConstants.END_ELEMENT) {
                    continue;
                }
                if (xml.isAt("workbookPr")) {
                    String flag = xml.attribute("date1904");
                    from1904 = flag.equals("1") || flag.equals("true");
                } else if (xml.isAt("sheet")) {
                    addSheet(workbook, xml);
                } else if (xml.isAt("definedName") && xml.attribute("name").equals(CorrectionMark.NAME)) {
                    knowList(xml);
                }
            }
        }
    }

    private void knowList(XmlInput xml) throws IOException, XMLStreamException {
        TextBuffer reference = new TextBuffer();
        xml.text(reference);
        Optional<String> title = CorrectionMark.title(reference.toString());
        sheets.replaceAll(sheet ->
                title.isPresent() && title.get().equals(sheet.name()) ? sheet.as(SheetKind.CORRECTIONS) : sheet);
    }

    /** Charts and dialogues have relationships of other types and are left out. */
    private void addSheet(Part workbook, XmlInput xml) throws IOException, XMLStreamException {
        String id = xml.attribute("id");
        if (id.isEmpty()) {
            // A module of Visual Basic, listed by old programs.
            return;
        }
        Relationship relationship = workbook.relationship(id)
                .orElseThrow(() -> new DamagedContent(Damage.PART_MISSING, "relationship of a sheet"));
        Optional<SheetKind> kind = kind(relationship);
        if (kind.isEmpty()) {
            return;
        }
        Part part = relationship.needed();
        if (parts.contains(part)) {
            // Read for each sheet anew, a small file could be made endless.
            throw new DamagedContent(Damage.SHEET_TWICE, xml.attribute("name"));
        }
        String state = xml.attribute("state");
        boolean visible = state.isEmpty() || state.equals("visible");
        sheets.add(new Sheet(xml.attribute("name"), sheets.size(), visible, kind.get()));
        parts.add(part);
    }

    private static Optional<SheetKind> kind(Relationship relationship) {
        if (relationship.isOf("/worksheet")) {
            return Optional.of(SheetKind.CELLS);
        }
        boolean macros = relationship.isOf("/xlMacrosheet") || relationship.isOf("/xlIntlMacrosheet");
        return macros ? Optional.of(SheetKind.MACROS) : Optional.empty();
    }

    private static Optional<Part> related(Part workbook, String type) throws IOException, XMLStreamException {
        for (Relationship relationship : workbook.relationships()) {
            if (relationship.isOf(type)) {
                return Optional.of(relationship.needed());
            }
        }
        return Optional.empty();
    }
}
