package se.underlag.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.finding.Outcome;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.Observation;
import se.underlag.series.Origin;
import se.underlag.series.Period;
import se.underlag.series.Unit;
import se.underlag.sheet.UnreadableFile;
import se.underlag.source.SourceFile;
import se.underlag.source.SourceLocation;
import se.underlag.store.NewDelivery;

/**
 * Rooms for tests of the frame: exports are small texts, reports one file that lists what is in force and one that
 * tells what became of files.
 *
 * <pre>
 * listade
 * regionkansliet;2024-12-31;12.5
 * folktandvarden;2024-12-31;FEL       a finding that refuses the file
 * TRASIG                              damaged from here on
 * SMÄLL                               a failure of ours, in the words that follow if there are any
 * TRÅNGT                              memory runs out
 * </pre>
 *
 * <p>Definitions are a file {@code mistake.txt}, whose lines are mistakes; reporting fails where {@code no-report.txt}
 * lies beside it, runs out of memory where {@code no-memory.txt} does, and finds its folder closed where {@code read-only.txt}
 * does.
 */
public final class TextRooms implements Rooms {

    @Override
    public Tools tools(Path jobs, Locale language) throws UsageMistake {
        Path mistakes = jobs.resolve("mistake.txt");
        if (Files.exists(mistakes)) {
            throw new UsageMistake(UsageMistake.What.DEFINITIONS, lines(mistakes));
        }
        if (Files.exists(jobs.resolve("read-only.txt"))) {
            Path denied = Path.of("/srv/underlag/output/2024-12");
            return new Tools(
                    TextRooms::opened,
                    order -> {
                        throw new UncheckedIOException(new AccessDeniedException(denied.toString()));
                    },
                    Collecting.NOTHING,
                    (file, workbook) -> {
                        throw new IllegalStateException("not asked for");
                    },
                    Tracing.NOTHING,
                    new CodeNaming());
        }
        boolean runsOut = Files.exists(jobs.resolve("no-memory.txt"));
        boolean fails = Files.exists(jobs.resolve("no-report.txt"));
        return new Tools(
                TextRooms::opened,
                order -> {
                    if (runsOut) {
                        throw new OutOfMemoryError("Java heap space");
                    }
                    return made(order, fails);
                },
                Collecting.NOTHING,
                (file, workbook) -> new Recognised(
                        Optional.of("listade"),
                        "Listade",
                        "",
                        1,
                        List.of("organisation", "period", "värde"),
                        List.of()),
                Tracing.NOTHING,
                new CodeNaming());
    }

    /** Everything goes by its code. */
    private static final class CodeNaming implements Naming {

        @Override
        public String source(String code) {
            return code;
        }

        @Override
        public String organisation(String code) {
            return code;
        }

        @Override
        public String series(String code) {
            return code;
        }

        @Override
        public Unit unit(String series) {
            return Unit.of("antal");
        }

        @Override
        public String breakdown(Breakdown breakdown) {
            return breakdown.key();
        }

        @Override
        public String basis(Basis basis) {
            return basis.code();
        }

        @Override
        public String period(Period period) {
            return period.toString();
        }

        @Override
        public boolean isWithin(String organisation, String ancestor) {
            return organisation.equals(ancestor);
        }
    }

    private static Outcome<TextImport> opened(SourceFile file) throws UnreadableFile {
        List<String> lines = lines(file.path());
        if (lines.isEmpty()) {
            throw new UnreadableFile(Finding.of(FindingCode.FILE_EMPTY, SourceLocation.of(file.name())));
        }
        if (!lines.get(0).equals("listade")) {
            return Outcome.refused(List.of(Finding.of(
                    FindingCode.SOURCE_UNKNOWN, SourceLocation.of(file.name()), "listade", List.of(), List.of())));
        }
        return Outcome.of(new TextImport(file, lines), List.of());
    }

    private static Made made(ReportOrder order, boolean fails) {
        if (fails) {
            throw new IllegalStateException("the disk is full");
        }
        try {
            Path folder =
                    Files.createDirectories(order.output().resolve(order.asOf().toString()));
            Path index = folder.resolve("index.html");
            List<String> figures = order.holdings().observations().stream()
                    .map(held -> held.delivery().organisation() + " "
                            + held.observation().measure().value().orElseThrow())
                    .sorted()
                    .toList();
            boolean unchanged = Files.exists(index) && lines(index).equals(figures);
            Files.write(index, figures);
            Files.write(
                    folder.resolve("files.txt"),
                    order.files().stream()
                            .map(file ->
                                    file.file().name() + " " + file.getClass().getSimpleName())
                            .toList());
            return new Made(
                    index,
                    List.of(new Made.Report(
                            "regionstyrelsen",
                            "Regionstyrelsen",
                            index,
                            1,
                            0,
                            figures.size(),
                            0,
                            List.of(),
                            Set.of(),
                            unchanged)),
                    List.of(),
                    Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a line at a time. */
    private static final class TextImport implements FileImport<String, String[]> {

        private final SourceFile file;
        private final List<String> lines;
        private final Map<String, List<Observation>> byOrganisation = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private int at = 1;

        TextImport(SourceFile file, List<String> lines) {
            this.file = file;
            this.lines = lines;
        }

        @Override
        public Optional<String> read() throws UnreadableFile {
            if (at == lines.size()) {
                return Optional.empty();
            }
            String line = lines.get(at++);
            if (line.equals("TRASIG")) {
                throw new UnreadableFile(
                        Finding.of(FindingCode.FILE_DAMAGED, SourceLocation.ofRow(file.name(), "", at - 1), "@x"));
            }
            return Optional.of(line);
        }

        @Override
        public String[] normalise(String line) {
            if (line.startsWith("SMÄLL")) {
                throw new IllegalStateException("a failure of ours" + line.substring("SMÄLL".length()));
            }
            if (line.equals("TRÅNGT")) {
                throw new OutOfMemoryError("Java heap space");
            }
            return line.split(";");
        }

        @Override
        public void add(String[] piece) {
            if (piece[2].equals("FEL")) {
                findings.add(Finding.of(
                        FindingCode.NOT_A_NUMBER, SourceLocation.ofRow(file.name(), "", at - 1), "FEL", "värde"));
            } else {
                byOrganisation
                        .computeIfAbsent(piece[0] + ";" + piece[1], key -> new ArrayList<>())
                        .add(new Observation(
                                "listade",
                                Breakdown.of(Map.of()),
                                Period.parse(piece[1]),
                                Basis.OUTCOME,
                                Measure.of(new BigDecimal(piece[2])),
                                new Origin("", 2, lines.size(), lines.size() - 1)));
            }
        }

        @Override
        public long rows() {
            return at - 1L;
        }

        @Override
        public Outcome<Accepted> finish() {
            if (!findings.isEmpty()) {
                return Outcome.refused(findings);
            }
            List<NewDelivery> deliveries = byOrganisation.entrySet().stream()
                    .map(entry -> new NewDelivery(
                            "listade",
                            entry.getKey().split(";")[0],
                            Period.parse(entry.getKey().split(";")[1]),
                            true,
                            entry.getValue()))
                    .toList();
            return Outcome.of(new Accepted("Listade", deliveries, rows(), 0, Optional.empty()), List.of());
        }

        @Override
        public void close() {
            at = lines.size();
        }
    }
}
