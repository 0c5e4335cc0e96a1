package se.underlag.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.chart.ChartDefinition;
import se.underlag.chart.ChartRoom;
import se.underlag.chart.Drawing;
import se.underlag.chart.Theme;
import se.underlag.definition.Definitions;
import se.underlag.finding.Outcome;
import se.underlag.publish.ReportDefinition;
import se.underlag.source.SourceFile;
import se.underlag.store.Delivery;
import se.underlag.store.Holdings;
import se.underlag.tabulate.SourceFacts;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Tabulator;
import se.underlag.validate.Judge;
import se.underlag.validate.Judged;
import se.underlag.wording.Messages;

/**
 * Draws the charts of a report over and over, as picture and as drawing with all their texts, as the program does it: two at
 * a time. The tables are made once, of the samples.
 */
public final class DrawCharts {

    private final Definitions definitions;
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Holdings.Held> observations = new ArrayList<>();

    private DrawCharts(Definitions definitions) {
        this.definitions = definitions;
    }

    private record Chart(ChartDefinition definition, Table table) {}

    /** @param arguments the definitions, the exports, the report, its month, and how many times */
    public static void main(String[] arguments) throws IOException {
        DrawCharts drawing = new DrawCharts(
                Definitions.read(Path.of(arguments[0])).definitions().orElseThrow());
        drawing.take(Path.of(arguments[1]));
        List<Chart> charts = drawing.charts(arguments[2], YearMonth.parse(arguments[3]));
        ChartRoom room = new ChartRoom(Theme.house());
        long bytes = IntStream.range(0, Integer.parseInt(arguments[4]))
                .mapToObj(turn -> charts)
                .flatMap(List::stream)
                .toList()
                .parallelStream()
                .map(chart -> drawn(room, chart))
                .mapToLong(drawn -> drawn.png().length + drawn.svg().length())
                .sum();
        System.out.printf("%d charts, %d bytes%n", charts.size(), bytes);
    }

    private static Drawing drawn(ChartRoom room, Chart chart) {
        Map<String, String> parameters = new HashMap<>(chart.table().placeholders());
        parameters.put("code", "K7M4QF");
        return room.draw(chart.definition(), chart.table(), parameters, Messages.SWEDISH);
    }

    private void take(Path folder) throws IOException {
        Judge judge = new Judge(definitions.sources().values(), definitions.vocabulary());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Outcome<Judged> judged =
                        judge.judge(new SourceFile(file, "0".repeat(64), Files.size(file), Instant.EPOCH));
                judged.value().ifPresent(value -> take(value, file.getFileName().toString()));
            }
        }
    }

    private void take(Judged judged, String file) {
        for (Judged.Brought brought : judged.brought()) {
            Delivery delivery = new Delivery(
                    deliveries.size() + 1L,
                    judged.layout().definition().source(),
                    brought.organisation(),
                    brought.period(),
                    brought.qualityAssured(),
                    file,
                    "0".repeat(64),
                    Instant.EPOCH,
                    Instant.EPOCH);
            deliveries.add(delivery);
            brought.observations().forEach(observation -> observations.add(new Holdings.Held(observation, delivery)));
        }
    }

    private List<Chart> charts(String report, YearMonth asOf) {
        ReportDefinition wanted = definitions.reports().get(report);
        Map<String, SourceFacts> facts = definitions.sources().values().stream()
                .map(source -> new SourceFacts(source.source(), source.name(), source.register()))
                .collect(Collectors.toMap(SourceFacts::source, Function.identity()));
        Tabulator tabulator =
                new Tabulator(definitions.vocabulary(), facts, Holdings.of(deliveries, observations), Messages.SWEDISH);
        return wanted.charts().stream()
                .map(entry -> {
                    ChartDefinition chart = definitions.charts().get(entry.id());
                    return new Chart(
                            chart,
                            tabulator.tabulate(
                                    definitions.tables().get(chart.table()), wanted.organisationOf(entry), asOf));
                })
                .toList();
    }
}
