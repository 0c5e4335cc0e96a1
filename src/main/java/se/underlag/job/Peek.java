package se.underlag.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.intake.NamedExport;
import se.underlag.sheet.Row;
import se.underlag.sheet.RowCursor;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceFile;
import se.underlag.source.SourceLocation;

/** Looks into files: the command {@code peek}. Needs neither Spring nor the store, and for cells no definitions. */
public final class Peek {

    private static final Logger LOG = LoggerFactory.getLogger(Peek.class);

    private final Rooms rooms;

    public Peek(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * Tells every cell that is not blank, of visible sheets and hidden ones.
     *
     * @param paths files, or folders with files at any depth
     * @throws UsageMistake when a path is wrong; nothing was begun
     */
    public void cells(List<Path> paths, CellVisitor visitor) throws UsageMistake {
        Paths.checkAllExist(paths);
        for (Path path : paths) {
            for (NamedExport export : NamedExport.at(path)) {
                inside(export, (file, workbook) -> tellCells(export.name(), workbook, visitor))
                        .ifPresent(finding -> visitor.unreadable(export.name(), finding));
            }
        }
    }

    /**
     * Tells what each file holds and which export it would be.
     *
     * @param paths files, or folders with files at any depth
     * @throws UsageMistake when a path or a definition is wrong; nothing was begun
     */
    public void files(List<Path> paths, Path jobs, Locale language, Consumer<Peeked> each) throws UsageMistake {
        Paths.checkAllExist(paths);
        if (!Files.isDirectory(jobs)) {
            throw new UsageMistake(UsageMistake.What.NO_JOBS, List.of(jobs.toString()));
        }
        Recognising recognising = rooms.tools(jobs, language).recognising();
        for (Path path : paths) {
            for (NamedExport export : NamedExport.at(path)) {
                inside(export, (file, workbook) -> each.accept(peeked(export.name(), file, workbook, recognising)))
                        .ifPresent(finding -> each.accept(unreadable(export, finding)));
            }
        }
    }

    /** Opens a file and looks; gives the finding where that does not work. */
    private Optional<Finding> inside(NamedExport export, Look look) {
        try {
            SourceFile file = export.fileWithoutHash();
            try (Workbook workbook = rooms.open(file)) {
                look.at(file, workbook);
            }
            return Optional.empty();
        } catch (UnreadableFile e) {
            return Optional.of(e.finding());
        } catch (IOException e) {
            return Optional.of(
                    Finding.of(FindingCode.FILE_NOT_OPENED, SourceLocation.of(export.name()), Failures.reason(e)));
        } catch (RuntimeException | StackOverflowError e) {
            // One file that we fail on does not keep the others from being shown.
            LOG.error("peek into {} failed", export.path(), e);
            return Optional.of(
                    Finding.of(FindingCode.FILE_NOT_OPENED, SourceLocation.of(export.name()), Failures.reason(e)));
        }
    }

    private static void tellCells(String name, Workbook workbook, CellVisitor visitor) throws UnreadableFile {
        for (Sheet sheet : workbook.sheets()) {
            try (RowCursor rows = workbook.rows(sheet)) {
                while (rows.next()) {
                    Row row = rows.row();
                    for (int column = 0; column < row.width(); column++) {
                        if (!row.cell(column).isBlank()) {
                            visitor.cell(name, sheet, new CellAddress(row.index(), column), row.cell(column));
                        }
                    }
                }
            }
        }
    }

    private static Peeked peeked(String name, SourceFile file, Workbook workbook, Recognising recognising)
            throws UnreadableFile {
        List<Peeked.SheetSize> sizes = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            long rows = 0;
            int columns = 0;
            try (RowCursor cursor = workbook.rows(sheet)) {
                while (cursor.next()) {
                    rows++;
                    columns = Math.max(columns, cursor.row().width());
                }
            }
            sizes.add(new Peeked.SheetSize(sheet, rows, columns));
        }
        Recognised recognised = recognising.recognise(file, workbook);
        return new Peeked(name, file.bytes(), Optional.of(workbook.kind()), sizes, Optional.of(recognised), List.of());
    }

    private static Peeked unreadable(NamedExport export, Finding finding) {
        return new Peeked(
                export.name(),
                export.fileOrBlank().bytes(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(finding));
    }

    /** What is done with an open file. */
    private interface Look {
        void at(SourceFile file, Workbook workbook) throws UnreadableFile;
    }
}
