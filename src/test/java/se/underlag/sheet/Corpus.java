package se.underlag.sheet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The shared files that lie beside the project, and what other readers see in them; tests skip where they are missing. */
public final class Corpus {

    private static final Path SHARED = Path.of("..", "shared");
    private static final Path ROOT = SHARED.resolve("corpus");

    private Corpus() {}

    /** A cell as another reader sees it. */
    record SeenCell(String sheet, String reference, String type, String value) {

        String place() {
            return sheet + "!" + reference;
        }
    }

    public static Path root() {
        return present(ROOT);
    }

    public static Path shared(String folder) {
        return present(SHARED.resolve(folder));
    }

    private static Path present(Path folder) {
        assumeTrue(Files.isDirectory(folder), "the shared files are not beside the project: " + folder);
        return folder;
    }

    /** Every workbook and text file of a folder, in order. */
    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().equals(ROOT))
                    .sorted()
                    .toList();
        }
    }

    /** The files named in {@code hostile.tsv}, with what was observed in each. */
    static Map<String, String> hostile() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(root().resolve("hostile.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            files.put(fields[0], fields[2]);
        }
        return files;
    }

    /** What the other readers see, by file. */
    static Map<String, List<SeenCell>> seen() throws IOException {
        Map<String, List<SeenCell>> files = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(root().resolve("cells.tsv.gz"))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("\t", -1);
                files.computeIfAbsent(fields[0], file -> new ArrayList<>())
                        .add(new SeenCell(fields[1], fields[2], fields[3], fields[4]));
            }
        }
        return files;
    }
}
