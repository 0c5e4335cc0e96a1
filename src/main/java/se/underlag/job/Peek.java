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
import se.underlag.intake.NamedExport;
import se.underlag.sheet.CellPrinter;
import se.underlag.sheet.Passage;
import se.underlag.sheet.RowCursor;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;
import se.underlag.sheet.Workbooks;
import se.underlag.source.SourceFile;

/** Looks into files: the command {@code peek}. Needs neither Spring nor the store, and for cells no definitions. */
public final class Peek {

    private static final Logger LOG = LoggerFactory.getLogger(Peek.class);

    private final Rooms rooms;

    public Peek(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * Prints every cell that is not blank, of visible sheets and hidden ones, as {@link CellPrinter} does.
     *
     * @param paths files, or folders with files at any depth
     * @return false where we failed on a file, which its line tells
     * @throws UsageMistake when a path is wrong; nothing was begun
     * @throws IOException when the lines cannot be written
     */
    public boolean cells(List<Path> paths, Locale language, Appendable out) throws UsageMistake, IOException {
        Paths.checkAllExist(paths);
        CellPrinter printer = new CellPrinter(out, language);
        boolean done = true;
        for (NamedExport export : NamedExport.at(paths)) {
            try {
                printer.print(export.path(), export.name());
            } catch (RuntimeException | Error e) {
                LOG.error("the cells of {} cannot be printed", export.path(), e);
                printer.failed(export.name(), Failures.ofFile(e, language));
                done = false;
            }
        }
        return done;
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
        NamedExport.at(paths).forEach(export -> each.accept(peeked(export, recognising, language)));
    }

    private static Peeked peeked(NamedExport export, Recognising recognising, Locale language) {
        SourceFile file = export.fileOrBlank();
        try (Workbook workbook = Workbooks.open(file.path())) {
            List<Peeked.SheetSize> sizes = new ArrayList<>();
            for (Sheet sheet : workbook.sheets()) {
                sizes.add(size(workbook, sheet));
            }
            Recognised recognised = recognising.recognise(file, workbook);
            // All that an import reads, so that both find it sound or neither.
            workbook.passages(Passage.UNHEEDED);
            workbook.check();
            return new Peeked(
                    export.name(),
                    file.bytes(),
                    Optional.of(workbook.kind()),
                    sizes,
                    Optional.of(recognised),
                    List.of(),
                    Optional.empty());
        } catch (UnreadableFile e) {
            return unseen(export, file, List.of(e.finding()), Optional.empty());
        } catch (RuntimeException | Error e) {
            // One file that we fail on does not keep the others from being shown.
            LOG.error("peek into {} failed", file.path(), e);
            return unseen(export, file, List.of(), Optional.of(Failures.ofFile(e, language)));
        }
    }

    private static Peeked.SheetSize size(Workbook workbook, Sheet sheet) throws UnreadableFile {
        long rows = 0;
        int columns = 0;
        try (RowCursor cursor = workbook.rows(sheet)) {
            while (cursor.next()) {
                rows++;
                columns = Math.max(columns, cursor.row().width());
            }
        }
        return new Peeked.SheetSize(sheet, rows, columns);
    }

    private static Peeked unseen(
            NamedExport export, SourceFile file, List<Finding> findings, Optional<String> failure) {
        return new Peeked(
                export.name(), file.bytes(), Optional.empty(), List.of(), Optional.empty(), findings, failure);
    }
}
