package se.underlag.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where everything is when all is done, told so that two ways to get there can be compared.
 *
 * @param accepted the contents in {@code accepted/}, each as often as it lies there
 * @param refused the contents in {@code refused/}
 * @param waiting what lies in the inbox beside these
 * @param withoutReceipt files that have no receipt beside them
 * @param leftBehind half-done things in the data and output folders
 * @param deliveries every delivery there has been, with what counts in its place, but for halves that were taken back
 * @param observations every value in force, in the blocks it is stored in
 * @param figures every published figure
 */
record Accounts(
        List<String> accepted,
        List<String> refused,
        List<String> waiting,
        List<String> withoutReceipt,
        List<String> leftBehind,
        List<String> deliveries,
        List<String> observations,
        List<String> figures) {

    private static final String RECEIPT = ".kvitto.html";

    /** The month of the samples; earlier ones may have been reported while these had not come yet. */
    private static final String LATEST = "2024-12";

    private static final String DELIVERIES =
            """
            SELECT d.source, d.organisation, d.period, f.sha256, r.sha256,
                (SELECT COUNT(*) FROM in_force i WHERE i.delivery_id = d.id AND i.until IS NULL),
                d.observations,
                (SELECT COUNT(*) FROM difference x WHERE x.delivery_id = d.id)
            FROM delivery d JOIN delivered_file f ON f.id = d.file_id
            LEFT JOIN delivery rd ON rd.id = d.replaced_by LEFT JOIN delivered_file r ON r.id = rd.file_id
            WHERE d.withdrawn_at IS NULL""";
    private static final String OBSERVATIONS =
            """
            SELECT d.source, d.organisation, d.period, b.ordinal, b.origins, b.series, b.figures
            FROM observation_block b JOIN delivery d ON d.id = b.delivery_id
            JOIN in_force i ON i.delivery_id = d.id AND i.until IS NULL""";

    /** Takes stock, when no process is running. */
    static Accounts of(RealProgram program) {
        List<Path> files = files(program.inbox());
        return new Accounts(
                contents(files, program.inbox().resolve("accepted")),
                contents(files, program.inbox().resolve("refused")),
                files.stream()
                        .map(file -> program.inbox().relativize(file))
                        .filter(file -> !file.startsWith("accepted") && !file.startsWith("refused"))
                        .map(Path::toString)
                        .toList(),
                files.stream()
                        .filter(Accounts::isDropped)
                        .filter(file -> !Files.exists(file.resolveSibling(file.getFileName() + RECEIPT)))
                        .map(Path::toString)
                        .toList(),
                leftBehind(program),
                rows(program.data(), DELIVERIES),
                rows(program.data(), OBSERVATIONS),
                figures(program.output()));
    }

    private static boolean isDropped(Path file) {
        String name = file.getFileName().toString();
        return !name.endsWith(RECEIPT) && !name.contains(".rättas");
    }

    private static List<String> contents(List<Path> files, Path folder) {
        return files.stream()
                .filter(file -> file.startsWith(folder) && isDropped(file))
                .map(Accounts::hash)
                .sorted()
                .toList();
    }

    private static List<String> leftBehind(RealProgram program) {
        Stream<Path> aside = files(program.data().resolve("aside")).stream();
        Stream<Path> output = files(program.output()).stream()
                .filter(file ->
                        file.toString().contains("/.tmp-") || file.toString().contains("/.old-"));
        return Stream.concat(aside, output).map(Path::toString).toList();
    }

    private static List<String> figures(Path output) {
        return files(output).stream()
                .filter(file -> file.endsWith("figures.csv") && file.startsWith(output.resolve(LATEST)))
                .flatMap(file -> lines(file).stream())
                .map(Accounts::withoutNumbers)
                .toList();
    }

    /** Numbers of deliveries have gaps where a kill came in between. */
    private static String withoutNumbers(String line) {
        int sources = line.lastIndexOf(';') + 1;
        return line.substring(0, sources) + line.substring(sources).replaceAll("(?<=^|\\| )\\d+ ", "");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a query finds, each row with a stroke after each value. */
    static List<String> rows(Path data, String query) {
        String url = "jdbc:hsqldb:file:" + generation(data.resolve("store")).resolve("underlag")
                + ";hsqldb.lock_file=false;readonly=true";
        try (Connection connection = DriverManager.getConnection(url, "SA", "");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.append(found.getString(column)).append('|');
                }
                rows.add(row.toString());
            }
            rows.sort(null);
            statement.execute("SHUTDOWN");
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The latest state of the store, as it was closed. */
    private static Path generation(Path store) {
        try (Stream<Path> entries = Files.list(store)) {
            return entries.filter(entry -> entry.getFileName().toString().matches("\\d+"))
                    .max(Path::compareTo)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
