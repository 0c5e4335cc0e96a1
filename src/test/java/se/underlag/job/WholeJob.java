package se.underlag.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.underlag.wording.Messages;

/** The real application on temporary folders: imports an inbox, makes the reports, and reads what was published. */
final class WholeJob {

    static final Instant NOW = Instant.parse("2025-01-20T02:00:00Z");

    private final Path jobs;
    private final Path folder;

    /**
     * @param jobs the definitions
     * @param folder where data and output are to lie
     */
    WholeJob(Path jobs, Path folder) {
        this.jobs = jobs;
        this.folder = folder;
    }

    RunReport run(Path inbox, Optional<YearMonth> asOf) {
        return run(inbox, asOf, Messages.SWEDISH);
    }

    RunReport run(Path inbox, Optional<YearMonth> asOf, Locale language) {
        Clock clock = Clock.fixed(NOW, ZoneId.of("Europe/Stockholm"));
        Workplace workplace = new Workplace(new DefinedRooms(clock), clock, length -> {}, data -> {});
        RunRequest request =
                new RunRequest(jobs, inbox, folder.resolve("data"), output(), asOf, true, Optional.empty(), language);
        try {
            return new NightlyRun(workplace).run(request, Progress.NONE);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    Path output() {
        return folder.resolve("output");
    }

    /** A figure as {@code figures.csv} has it. */
    record Figure(String value, String display, String unit, String status) {}

    /** The figures of a report by {@code table;row;column}. */
    Map<String, Figure> figures(YearMonth asOf, String report) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (CSVRecord line :
                csv(output().resolve(asOf.toString()).resolve(report).resolve("figures.csv"))) {
            figures.put(
                    line.get("table") + ";" + line.get("row") + ";" + line.get("column"),
                    new Figure(line.get("value"), line.get("display"), line.get("unit"), line.get("status")));
        }
        return figures;
    }

    /** The lines of a CSV file with semicolons and a header. */
    static List<CSVRecord> csv(Path file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(file))) {
            return parser.getRecords();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
