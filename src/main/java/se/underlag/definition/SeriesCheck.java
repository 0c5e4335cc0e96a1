package se.underlag.definition;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.series.Series;
import se.underlag.series.SeriesKind;

/** A series is broken down by code lists there are; a ratio is made of flows there are. */
final class SeriesCheck implements DefinitionKind.Check<Series> {

    @Override
    public List<DefinitionMistake> mistakes(DefinitionFile<Series> file, Series series, Catalogue catalogue) {
        Stream<DefinitionMistake> breakdowns = IntStream.range(
                        0, series.breakdowns().size())
                .boxed()
                .flatMap(index -> catalogue.reference(
                        file,
                        "/breakdowns/" + index,
                        "codes",
                        series.breakdowns().get(index)));
        Stream<DefinitionMistake> above = IntStream.range(0, series.numerator().size())
                .boxed()
                .flatMap(index -> flow(
                        file,
                        YamlDocument.child("/numerator", index),
                        series.numerator().get(index),
                        catalogue));
        Stream<DefinitionMistake> below =
                series.denominator().stream().flatMap(id -> flow(file, "/denominator", id, catalogue));
        Stream<DefinitionMistake> unit = series.unitBy().stream()
                .flatMap(id -> Stream.concat(
                        catalogue.reference(file, "/unit-by", "codes", id),
                        series.breakdowns().contains(id)
                                ? Stream.empty()
                                : Stream.of(file.mistake(
                                        "/unit-by", MistakeKind.BREAKDOWN, id, series.series(), series.breakdowns()))));
        return Stream.of(breakdowns, unit, above, below)
                .flatMap(mistakes -> mistakes)
                .toList();
    }

    private static Stream<DefinitionMistake> flow(
            DefinitionFile<Series> file, String pointer, String id, Catalogue catalogue) {
        Stream<DefinitionMistake> notThere = catalogue.reference(file, pointer, "series", id);
        Stream<DefinitionMistake> notFlow = catalogue.find(DefinitionKind.SERIES, id).stream()
                .filter(series -> series.kind() != SeriesKind.FLOW)
                .map(series -> file.mistake(
                        pointer,
                        MistakeKind.NOT_A_FLOW,
                        id,
                        series.kind().name().toLowerCase(Locale.ROOT)));
        return Stream.concat(notThere, notFlow);
    }
}
