package se.underlag.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A report of as many tables and charts as are asked for, made by the built program: those of the sample report, each
 * again under another name, of the sample exports.
 */
final class LargeReport {

    private static final String REPORT = "regionstyrelsen";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Settings settings;
    private final Path jobs;

    LargeReport(Settings settings) {
        this.settings = settings;
        this.jobs = settings.work().resolve("large/jobs");
    }

    /** Makes it anew, and returns its page. */
    Path page(int tables, int charts) throws IOException, InterruptedException {
        Path large = settings.work().resolve("large");
        Folders.remove(large);
        Folders.copy(settings.jobs(), jobs);
        define(tables, charts);
        Path output = large.resolve("output");
        Process run = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        settings.jar().toString(),
                        "run",
                        "--jobs=" + jobs,
                        "--inbox=" + settings.samples(),
                        "--keep",
                        "--data=" + large.resolve("data"),
                        "--output=" + output))
                .redirectErrorStream(true)
                .redirectOutput(Files.createDirectories(settings.work().resolve("log"))
                        .resolve("large.txt")
                        .toFile())
                .start();
        if (run.waitFor() != 0) {
            throw new IllegalStateException("the large report was not made; see " + settings.work() + "/log/large.txt");
        }
        try (Stream<Path> pages = Files.walk(output)) {
            return pages.filter(page -> page.endsWith(Path.of(REPORT, "index.html")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void define(int tables, int charts) throws IOException {
        Path file = jobs.resolve("reports").resolve(REPORT + ".yml");
        ObjectNode report = (ObjectNode) YAML.readTree(Files.readString(file));
        report.set("tables", repeated("table", report.get("tables"), tables));
        report.set("charts", repeated("chart", report.get("charts"), charts));
        Files.writeString(file, YAML.writeValueAsString(report));
    }

    /** The entries over and over, those of every further turn under names of their own. */
    private ArrayNode repeated(String kind, JsonNode entries, int wanted) throws IOException {
        List<JsonNode> originals = new ArrayList<>();
        entries.forEach(originals::add);
        ArrayNode all = YAML.createArrayNode();
        for (int i = 0; i < wanted; i++) {
            JsonNode original = originals.get(i % originals.size());
            int turn = i / originals.size() + 1;
            all.add(turn == 1 ? original : renamed(kind, original, turn));
        }
        return all;
    }

    private JsonNode renamed(String kind, JsonNode entry, int turn) throws IOException {
        String id = entry.isObject() ? entry.get(kind).asString() : entry.asString();
        String other = id + "-" + turn;
        Path folder = jobs.resolve(kind + "s");
        String definition = Files.readString(folder.resolve(id + ".yml"), StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve(other + ".yml"), definition.replaceFirst("(?m)^" + kind + ": .*$", kind + ": " + other));
        ObjectNode renamed = entry.isObject() ? (ObjectNode) entry.deepCopy() : YAML.createObjectNode();
        return renamed.put(kind, other);
    }
}
