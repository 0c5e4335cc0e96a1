package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The compound file that an Excel 97–2003 workbook, and every encrypted workbook, is wrapped in. */
final class XlsContainer implements XlsSource {

    /** The stream of Excel 5 and 95; newer ones are preferred where a file was saved for both. */
    private static final String OLD_STREAM = "Book";

    /** The names of streams of properties begin with it. */
    private static final char PROPERTIES = 5;

    private static final int DEEPEST = 8;

    private final POIFSFileSystem files;

    XlsContainer(Path file) throws IOException {
        this.files = new POIFSFileSystem(file.toFile(), true);
    }

    FileKind kind() {
        DirectoryNode root = files.getRoot();
        if (root.hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
            return FileKind.ENCRYPTED;
        }
        if (workbookEntry().isPresent()) {
            return FileKind.XLS;
        }
        boolean otherOffice =
                List.of("WordDocument", "PowerPoint Document", "VisioDocument", "__properties_version1.0").stream()
                        .anyMatch(root::hasEntry);
        return otherOffice ? FileKind.OTHER_OFFICE : FileKind.UNKNOWN;
    }

    @Override
    public DocumentInputStream records() throws IOException {
        String entry =
                workbookEntry().orElseThrow(() -> new DamagedContent(Damage.PART_MISSING, "stream of the workbook"));
        return files.getRoot().createDocumentInputStream(entry);
    }

    @Override
    public void others(Others to) throws IOException {
        others(files.getRoot(), to, 0);
    }

    private static void others(DirectoryNode folder, Others to, int depth) throws IOException {
        for (Entry entry : folder) {
            if (entry instanceof DirectoryNode inner && depth < DEEPEST) {
                others(inner, to, depth + 1);
            } else if (entry instanceof DocumentNode && !(depth == 0 && isWorkbook(entry.getName()))) {
                try (InputStream bytes = folder.createDocumentInputStream(entry)) {
                    to.take(entry.getName().charAt(0) == PROPERTIES, bytes);
                }
            }
        }
    }

    private static boolean isWorkbook(String name) {
        return name.equals(OLD_STREAM) || InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES.contains(name);
    }

    private Optional<String> workbookEntry() {
        for (String name : InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES) {
            if (files.getRoot().hasEntry(name)) {
                return Optional.of(name);
            }
        }
        return files.getRoot().hasEntry(OLD_STREAM) ? Optional.of(OLD_STREAM) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
