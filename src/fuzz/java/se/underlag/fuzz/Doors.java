package se.underlag.fuzz;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.underlag.correction.CorrectionCopy;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.intake.Pause;
import se.underlag.job.Check;
import se.underlag.job.DefinedRooms;
import se.underlag.job.FileResult;
import se.underlag.job.Peek;
import se.underlag.job.Peeked;
import se.underlag.job.Rooms;
import se.underlag.job.Tools;
import se.underlag.job.UsageMistake;
import se.underlag.job.Workplace;
import se.underlag.sheet.CellPrinter;
import se.underlag.sheet.RowCursor;
import se.underlag.sheet.Sheet;
import se.underlag.sheet.UnreadableFile;
import se.underlag.sheet.Workbook;
import se.underlag.sheet.Workbooks;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceLocation;
import se.underlag.store.DataFolderInUse;
import se.underlag.wording.Messages;

/**
 * The doors that a dropped file goes through: all of its cells, {@code peek --cells}, {@code check}, {@code peek}, and the
 * copy to correct it in, which is to be as readable as the file itself.
 */
final class Doors {

    private static final Path HANDLES = Path.of("/proc/self/fd");
    private static final Set<FindingCode> UNREADABLE =
            Set.of(FindingCode.FILE_DAMAGED, FindingCode.FILE_UNSAFE, FindingCode.FILE_ENCRYPTED);

    private final Settings settings;
    private final Check check;
    private final Peek peek;
    private final CellPrinter printer = new CellPrinter(Writer.nullWriter(), Messages.SWEDISH);
    private final LoggedFailures logged = LoggedFailures.listening();

    Doors(Settings settings) throws UsageMistake {
        this.settings = settings;
        Tools tools = new DefinedRooms(Clock.systemUTC()).tools(settings.jobs(), Messages.SWEDISH);
        Rooms rooms = (jobs, language) -> tools;
        Workplace workplace = new Workplace(rooms, Clock.systemUTC(), Pause.REAL, data -> {});
        this.check = new Check(rooms, workplace, ZoneOffset.UTC);
        this.peek = new Peek(rooms);
    }

    /** Sends a file through all of them. */
    Ending through(Path file) {
        logged.forget();
        Ending ending;
        try {
            ending = cells(file);
            if (!ending.kind().isFailure()) {
                ending = judged(file, ending);
            }
            if (!ending.kind().isFailure()) {
                ending = copied(file, ending);
            }
        } catch (Throwable failure) {
            return Ending.of(Ending.Kind.FAILED, failure);
        }
        return ending.kind().isFailure() ? ending : tidied(file, ending);
    }

    /** All of it, as whoever judges it reads it: its cells, and the texts around them. */
    private static Ending cells(Path file) {
        try (Workbook workbook = Workbooks.open(file)) {
            workbook.passages(passage -> {});
            for (Sheet sheet : workbook.sheets()) {
                try (RowCursor rows = workbook.rows(sheet, passage -> {})) {
                    while (rows.next()) {
                        rows.row();
                    }
                }
            }
            return Ending.of(Ending.Kind.READ);
        } catch (UnreadableFile refused) {
            return atTheEnd(refused)
                    .map(cause -> Ending.of(Ending.Kind.NEAR, cause))
                    .orElseGet(() -> Ending.of(Ending.Kind.REFUSED));
        }
    }

    private static Optional<Throwable> atTheEnd(Throwable refused) {
        return Stream.iterate(refused.getCause(), cause -> cause != null, Throwable::getCause)
                .filter(VirtualMachineError.class::isInstance)
                .findFirst();
    }

    private Ending judged(Path file, Ending cells) throws IOException, UsageMistake, DataFolderInUse {
        printer.print(file, "mutant");
        List<Finding> findings = new ArrayList<>();
        check.run(
                List.of(file),
                settings.jobs(),
                Optional.empty(),
                Messages.SWEDISH,
                (name, result) -> findings.addAll(of(result)));
        List<Peeked> peeked = new ArrayList<>();
        peek.files(List.of(file), settings.jobs(), Messages.SWEDISH, peeked::add);
        if (logged.first().isPresent()) {
            return Ending.of(Ending.Kind.FAILED, logged.first().get());
        }
        boolean disagree = cells.kind() == Ending.Kind.READ
                && findings.stream().anyMatch(finding -> UNREADABLE.contains(finding.code()));
        if (disagree) {
            return Ending.of(Ending.Kind.DISAGREE, new IllegalStateException(String.valueOf(findings)));
        }
        boolean accepted = cells.kind() == Ending.Kind.READ && findings.isEmpty();
        return accepted ? Ending.of(Ending.Kind.ACCEPTED) : cells;
    }

    /** Marks a cell that is mostly there and one that mostly is not, and reads the copy back. */
    private Ending copied(Path file, Ending ending) throws IOException {
        Path copy = settings.copy();
        try {
            boolean made = CorrectionCopy.write(file, marks(file), Messages.SWEDISH, copy);
            boolean fell =
                    made && ending.kind() == Ending.Kind.READ && cells(copy).kind() != Ending.Kind.READ;
            return fell
                    ? Ending.of(Ending.Kind.DISAGREE, new IllegalStateException("the copy cannot be read"))
                    : ending;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static List<Finding> marks(Path file) {
        String name = String.valueOf(file.getFileName());
        try (Workbook workbook = Workbooks.open(file)) {
            return workbook.sheets().stream()
                    .limit(2)
                    .flatMap(sheet -> Stream.of(new CellAddress(1, 1), new CellAddress(70, 40))
                            .map(cell -> Finding.of(
                                    FindingCode.NOT_A_NUMBER, SourceLocation.of(name, sheet.name(), cell), "x", "y")))
                    .toList();
        } catch (UnreadableFile refused) {
            return List.of(refused.finding());
        }
    }

    private static List<Finding> of(FileResult result) {
        return result instanceof FileResult.Refused refused ? refused.findings() : List.of();
    }

    private Ending tidied(Path file, Ending ending) {
        try (Stream<Path> left = Files.list(settings.temporary())) {
            if (left.findAny().isPresent()) {
                return Ending.of(Ending.Kind.LEFT);
            }
            return isOpen(file) ? Ending.of(Ending.Kind.OPEN) : ending;
        } catch (IOException failure) {
            return Ending.of(Ending.Kind.FAILED, failure);
        }
    }

    private static boolean isOpen(Path file) throws IOException {
        if (!Files.isDirectory(HANDLES)) {
            return false;
        }
        try (Stream<Path> handles = Files.list(HANDLES)) {
            return handles.anyMatch(handle -> leadsTo(handle, file));
        }
    }

    private static boolean leadsTo(Path handle, Path file) {
        try {
            return Files.readSymbolicLink(handle).equals(file);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
