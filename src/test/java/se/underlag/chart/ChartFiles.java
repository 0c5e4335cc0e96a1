package se.underlag.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.underlag.chart.ChartDefinition.Categories;
import se.underlag.chart.ChartDefinition.Level;
import se.underlag.chart.ChartDefinition.Name;
import se.underlag.chart.ChartDefinition.Order;
import se.underlag.chart.ChartDefinition.Show;
import se.underlag.chart.ChartDefinition.Side;
import se.underlag.chart.ChartDefinition.Sides;
import se.underlag.series.LocalText;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code jobs/charts} as plainly as can be, so that these tests need no other room. */
final class ChartFiles {

    static final Path FOLDER = Path.of("jobs", "charts");

    private ChartFiles() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ChartDefinition read(String chart) {
        return read(FOLDER.resolve(chart + ".yml"));
    }

    static ChartDefinition read(Path file) {
        return of(new YAMLMapper().readTree(file.toFile()));
    }

    static ChartDefinition of(String yaml) {
        return of(new YAMLMapper().readTree(yaml));
    }

    private static ChartDefinition of(JsonNode node) {
        return new ChartDefinition(
                node.get("chart").asString(),
                node.get("table").asString(),
                constant(ChartKind.class, node.get("kind")),
                text(node.get("title")),
                optional(node, "subtitle", ChartFiles::text),
                strings(node, "columns"),
                strings(node, "rows"),
                optional(node, "level", value -> constant(Level.class, value)),
                optional(node, "order", value -> constant(Order.class, value)),
                optional(node, "categories", value -> constant(Categories.class, value)),
                optional(node, "show", value -> constant(Show.class, value)),
                strings(node, "labels"),
                optional(node, "total", JsonNode::asString),
                optional(node, "sides", ChartFiles::sides),
                node.path("names")
                        .valueStream()
                        .map(name -> new Name(name.get("id").asString(), text(name.get("name"))))
                        .toList(),
                optional(node, "alt", ChartFiles::text));
    }

    private static Sides sides(JsonNode node) {
        return new Sides(
                text(node.get("negative")),
                text(node.get("positive")),
                optional(node, "worse", value -> constant(Side.class, value)));
    }

    private static LocalText text(JsonNode node) {
        return node.isString()
                ? LocalText.of(node.asString())
                : new LocalText(node.get("sv").asString(), node.get("en").asString());
    }

    private static <T> Optional<T> optional(JsonNode node, String name, Function<JsonNode, T> read) {
        return node.has(name) ? Optional.of(read.apply(node.get(name))) : Optional.empty();
    }

    private static List<String> strings(JsonNode node, String name) {
        return node.path(name).valueStream().map(JsonNode::asString).toList();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node) {
        return Enum.valueOf(type, node.asString().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
