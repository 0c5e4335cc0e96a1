package se.underlag.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFRelation;
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

    /** Asked for where the relationship to the workbook is damaged. */
    private static final List<String> WORKBOOK_TYPES =
            List.of(XSSFRelation.WORKBOOK.getContentType(), XSSFRelation.MACROS_WORKBOOK.getContentType());

    private final String fileName;
    private final PartsLimit archive;
    private final OPCPackage content;
    private final Optional<PackagePart> texts;
    private final SharedStrings strings;
    private final NumberCells numbers;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<PackagePart> parts = new ArrayList<>();
    private boolean from1904;

    private XlsxWorkbook(String fileName, PartsLimit archive)
            throws IOException, XMLStreamException, OpenXML4JException {
        this.fileName = fileName;
        this.archive = archive;
        this.content = OPCPackage.open(archive);
        PackagePart workbook = workbookPart(content);
        archive.opened();
        readSheets(workbook);
        Optional<PackagePart> styles = related(workbook, "/styles");
        this.numbers =
                new NumberCells(styles.isPresent() ? XlsxStyles.read(styles.get()) : new CellFormat[0], from1904);
        this.texts = related(workbook, "/sharedStrings");
        this.strings = new SharedStrings(texts);
    }

    /** Opens a workbook; whatever goes wrong, the file is closed again. */
    static Workbook open(Path file, String fileName) throws IOException, XMLStreamException, OpenXML4JException {
        UnpackingLimit.set();
        PartsLimit archive = new PartsLimit(new ZipSecureFile(file.toFile()));
        boolean opened = false;
        try {
            Workbook workbook = new XlsxWorkbook(fileName, archive);
            opened = true;
            return workbook;
        } finally {
            if (!opened) {
                archive.close();
            }
        }
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
            PackagePart part = parts.get(sheets.indexOf(sheet));
            return new GuardedCursor(rows(sheet, part, besides), location);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError failure) {
            throw ReadFailure.of(location, failure);
        }
    }

    private RowSource rows(Sheet sheet, PackagePart part, Consumer<Passage> besides) throws IOException {
        RowsAhead.Source rows = to ->
                new PlainRows(XmlInput.unpacked(part), strings, numbers, new SheetPassages(sheet.name(), part, to));
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
                | OpenXML4JException
                | RuntimeException
                | LinkageError
                | StackOverflowError
                | OutOfMemoryError failure) {
            throw ReadFailure.of(SourceLocation.of(fileName), failure);
        }
    }

    @Override
    public void close() {
        try {
            strings.close();
            archive.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot close " + fileName, failure);
        }
    }

    private static PackagePart workbookPart(OPCPackage archive) throws IOException {
        for (String type :
                List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            for (PackageRelationship relationship : archive.getRelationshipsByType(type)) {
                PackagePart part = archive.getPart(relationship);
                if (part != null) {
                    return part;
                }
            }
        }
        for (String type : WORKBOOK_TYPES) {
            List<PackagePart> parts = archive.getPartsByContentType(type);
            if (!parts.isEmpty()) {
                return parts.get(0);
            }
        }
        throw new DamagedContent(Damage.PART_MISSING, "workbook");
    }

    private void readSheets(PackagePart workbook) throws IOException, XMLStreamException, OpenXML4JException {
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
    private void addSheet(PackagePart workbook, XmlInput xml) throws IOException, OpenXML4JException {
        String id = xml.attribute("id");
        if (id.isEmpty()) {
            // A module of Visual Basic, listed by old programs.
            return;
        }
        PackageRelationship relationship = workbook.getRelationship(id);
        if (relationship == null) {
            throw new DamagedContent(Damage.PART_MISSING, "relationship of a sheet");
        }
        Optional<SheetKind> kind = kind(relationship.getRelationshipType());
        if (kind.isEmpty()) {
            return;
        }
        PackagePart part = target(workbook, relationship);
        if (parts.contains(part)) {
            // Read for each sheet anew, a small file could be made endless.
            throw new DamagedContent(Damage.SHEET_TWICE, xml.attribute("name"));
        }
        String state = xml.attribute("state");
        boolean visible = state.isEmpty() || state.equals("visible");
        sheets.add(new Sheet(xml.attribute("name"), sheets.size(), visible, kind.get()));
        parts.add(part);
    }

    private static Optional<SheetKind> kind(String relationshipType) {
        if (relationshipType.endsWith("/worksheet")) {
            return Optional.of(SheetKind.CELLS);
        }
        boolean macros = relationshipType.endsWith("/xlMacrosheet") || relationshipType.endsWith("/xlIntlMacrosheet");
        return macros ? Optional.of(SheetKind.MACROS) : Optional.empty();
    }

    private static Optional<PackagePart> related(PackagePart workbook, String type)
            throws IOException, OpenXML4JException {
        for (PackageRelationship relationship : workbook.getRelationships()) {
            if (relationship.getRelationshipType().endsWith(type)) {
                return Optional.of(target(workbook, relationship));
            }
        }
        return Optional.empty();
    }

    private static PackagePart target(PackagePart workbook, PackageRelationship relationship)
            throws IOException, OpenXML4JException {
        PackagePart part;
        try {
            part = workbook.getRelatedPart(relationship);
        } catch (IllegalArgumentException missing) {
            throw new DamagedContent(Damage.PART_MISSING, relationship.getRelationshipType());
        }
        if (part == null) {
            throw new DamagedContent(Damage.PART_MISSING, relationship.getRelationshipType());
        }
        return part;
    }
}
