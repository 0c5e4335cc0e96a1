package se.underlag.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.ColumnDefinition;
import se.underlag.layout.SourceDefinition.ColumnType;
import se.underlag.layout.SourceDefinition.ObservationRule;
import se.underlag.layout.SourceDefinition.PeriodKind;
import se.underlag.series.SeriesKind;

/** What the rows of a source give: series there are, of columns that fit. */
final class SourceObservations {

    private SourceObservations() {}

    static Stream<DefinitionMistake> mistakes(DefinitionFile<?> file, SourceDefinition source, Catalogue catalogue) {
        return IntStream.range(0, source.observations().size())
                .boxed()
                .flatMap(index -> observation(
                        file,
                        source,
                        YamlDocument.child("/observations", index),
                        source.observations().get(index),
                        catalogue));
    }

    private static Stream<DefinitionMistake> observation(
            DefinitionFile<?> file, SourceDefinition source, String place, ObservationRule rule, Catalogue catalogue) {
        List<ColumnType> values =
                Stream.of(ColumnType.values()).filter(ColumnType::isValue).toList();
        return Stream.of(
                        series(file, source, YamlDocument.child(place, "series"), rule.series(), catalogue),
                        use(file, source, YamlDocument.child(place, "value"), rule.value(), values),
                        use(
                                file,
                                source,
                                YamlDocument.child(place, "reduced-by"),
                                rule.reducedBy(),
                                List.of(ColumnType.SHARE)),
                        use(
                                file,
                                source,
                                YamlDocument.child(place, "count"),
                                rule.count(),
                                List.of(ColumnType.values())),
                        rule.with().entrySet().stream()
                                .flatMap(with -> with(file, YamlDocument.child(place, "with"), with, catalogue)))
                .flatMap(mistakes -> mistakes);
    }

    private static Stream<DefinitionMistake> series(
            DefinitionFile<?> file, SourceDefinition source, String pointer, String id, Catalogue catalogue) {
        PeriodKind period = source.period().kind();
        Stream<DefinitionMistake> kinds = catalogue.find(DefinitionKind.SERIES, id).stream()
                .flatMap(series -> {
                    if (series.kind() == SeriesKind.RATIO) {
                        return Stream.of(file.mistake(pointer, MistakeKind.RATIO_DELIVERED, id));
                    }
                    boolean agrees = (series.kind() == SeriesKind.LEVEL) == (period == PeriodKind.DAY);
                    return agrees
                            ? Stream.empty()
                            : Stream.of(file.mistake(
                                    pointer, MistakeKind.PERIOD_KIND, id, written(series.kind()), written(period)));
                });
        return Stream.concat(catalogue.reference(file, pointer, "series", id), kinds);
    }

    private static Stream<DefinitionMistake> use(
            DefinitionFile<?> file,
            SourceDefinition source,
            String pointer,
            Optional<String> id,
            List<ColumnType> types) {
        return id.stream().flatMap(used -> {
            ColumnDefinition column = source.columns().get(used);
            boolean fits = column == null || types.contains(column.type());
            return fits
                    ? SourceColumns.columnThere(file, source, pointer, used)
                    : Stream.of(file.mistake(
                            pointer,
                            MistakeKind.COLUMN_TYPE,
                            used,
                            written(column.type()),
                            types.stream().map(SourceObservations::written).toList()));
        });
    }

    private static Stream<DefinitionMistake> with(
            DefinitionFile<?> file, String place, Map.Entry<String, String> with, Catalogue catalogue) {
        String pointer = YamlDocument.child(place, with.getKey());
        return catalogue.ids("codes").contains(with.getKey())
                ? catalogue.code(file, pointer, with.getKey(), with.getValue())
                : catalogue.reference(file, pointer, "codes", with.getKey());
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
