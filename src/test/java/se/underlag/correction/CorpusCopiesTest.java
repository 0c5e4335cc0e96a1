package se.underlag.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.sheet.Corpus;
import se.underlag.sheet.FileKind;
import se.underlag.sheet.Row;
import se.underlag.sheet.RowCursor;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.SheetKind;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;
import se.underlag.sheet.Workbooks;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceLocation;
import se.underlag.wording.Messages;

/** Copies of the thousand odd workbooks of other projects hold exactly what the originals do. */
class CorpusCopiesTest {

    /** The others are of Excel 95 and older, or what POI's own model of a workbook stumbles over. */
    private static final double GIVEN_BACK = 0.97;

    private static final Pattern SHEET = Pattern.compile(".*worksheets/[^/]*\\.xml|.*sheet[^/]*\\.xml");

    private static final Pattern MAY_CHANGE = Pattern.compile("\\[content_types]\\.xml|.*workbook[^/]*\\.xml(\\.rels)?"
            + "|.*styles[^/]*\\.xml|.*sheet[^/]*\\.xml\\.rels|.*comments[^/]*\\.xml|.*\\.vml"
            + "|.*vbaproject.*|_xmlsignatures/.*|_rels/\\.rels|.*macrosheets/.*|.*calcchain\\.xml");

    @TempDir
    Path folder;

    @Test
    void every_file_that_can_be_read_is_given_back_with_the_same_cells() throws IOException {
        Path root = Corpus.root();
        Map<Outcome, List<String>> outcomes = Corpus.files(root).parallelStream()
                .collect(Collectors.groupingBy(
                        this::outcome,
                        Collectors.mapping(file -> root.relativize(file).toString(), Collectors.toList())));
        List<String> same = outcomes.get(Outcome.SAME);
        List<String> notGivenBack = outcomes.get(Outcome.NOT_GIVEN_BACK);
        System.out.println(same.size() + " copies hold the same; not given back: " + notGivenBack);
        assertThat(outcomes.getOrDefault(Outcome.DIFFERENT, List.of())).isEmpty();
        assertThat(notGivenBack).allMatch(name -> name.endsWith(".xls") || name.contains("corrupted"));
        assertThat(same).hasSizeGreaterThan((int) (GIVEN_BACK * (same.size() + notGivenBack.size())));
    }

    private enum Outcome {
        SAME,
        DIFFERENT,
        NOT_GIVEN_BACK,
        NOT_READ
    }

    private Outcome outcome(Path file) {
        Optional<List<Finding>> findings = findings(file);
        if (findings.isEmpty()) {
            return Outcome.NOT_READ;
        }
        Path copy = folder.resolve(Thread.currentThread().getId() + ".xlsx");
        try {
            if (!CorrectionCopy.write(file, findings.get(), Messages.SWEDISH, copy)) {
                return Outcome.NOT_GIVEN_BACK;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(file.toString(), failure);
        }
        return isSame(file, copy) && untouchedPartsAreSame(file, copy) ? Outcome.SAME : Outcome.DIFFERENT;
    }

    /** Of an .xlsx one sheet is marked; parts of these names may be written anew or left out, and no others. */
    private static boolean untouchedPartsAreSame(Path file, Path copy) {
        try (Workbook original = Workbooks.open(file)) {
            if (original.kind() != FileKind.XLSX) {
                return true;
            }
            Map<String, Long> before = checksums(file);
            Map<String, Long> after = checksums(copy);
            List<String> changed = new ArrayList<>(before.keySet());
            changed.removeIf(part -> before.get(part).equals(after.get(part)));
            changed.removeIf(MAY_CHANGE.asMatchPredicate());
            return changed.isEmpty()
                    || changed.size() == 1 && SHEET.matcher(changed.get(0)).matches();
        } catch (IOException | UnreadableFile failure) {
            throw new AssertionError(file.toString(), failure);
        }
    }

    private static Map<String, Long> checksums(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            return Collections.list(zip.getEntries()).stream()
                    .collect(Collectors.toMap(
                            entry -> entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT),
                            ZipArchiveEntry::getCrc));
        }
    }

    /** Made up: on a cell that is there, beside it, far below it and on its row; empty where the file cannot be read. */
    private static Optional<List<Finding>> findings(Path file) {
        try (Workbook workbook = Workbooks.open(file)) {
            List<Finding> findings = new ArrayList<>();
            for (Sheet sheet : workbook.sheets()) {
                try (RowCursor rows = workbook.rows(sheet)) {
                    while (rows.next()) {
                        if (findings.isEmpty() && sheet.kind() == SheetKind.CELLS) {
                            findings.addAll(findings(file, sheet, rows.row()));
                        }
                    }
                }
            }
            return Optional.of(findings);
        } catch (UnreadableFile unreadable) {
            return Optional.empty();
        }
    }

    private static List<Finding> findings(Path file, Sheet sheet, Row row) {
        String name = file.getFileName().toString();
        int last = row.width() - 1;
        return List.of(
                Finding.of(
                        FindingCode.NOT_A_NUMBER,
                        SourceLocation.of(name, sheet.name(), new CellAddress(row.index(), last)),
                        "hej",
                        "kolumnen"),
                Finding.of(
                        FindingCode.VALUE_MISSING,
                        SourceLocation.of(name, sheet.name(), new CellAddress(row.index(), last + 3)),
                        "kolumnen"),
                Finding.of(
                        FindingCode.VALUE_MISSING,
                        SourceLocation.of(name, sheet.name(), new CellAddress(row.index() + 200, last)),
                        "kolumnen"),
                Finding.of(FindingCode.DUPLICATE, SourceLocation.ofRow(name, sheet.name(), row.index()), "det", "1"));
    }

    private static boolean isSame(Path file, Path copy) {
        try (Workbook original = Workbooks.open(file);
                Workbook copied = Workbooks.open(copy)) {
            return copied.correctionLists().size() == 1 && SameCells.in(original, copied);
        } catch (UnreadableFile unreadable) {
            return false;
        }
    }
}
