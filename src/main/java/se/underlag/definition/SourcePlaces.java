package se.underlag.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.Place;

/** The places that a source looks in are each told in one way. */
final class SourcePlaces {

    private SourcePlaces() {}

    static Stream<DefinitionMistake> mistakes(DefinitionFile<?> file, SourceDefinition source) {
        List<Place> quality = source.quality().map(rule -> rule.from()).orElse(List.of());
        return Stream.of(
                        places(file, source, "/period/from", source.period().from()),
                        places(
                                file,
                                source,
                                "/organisation/from",
                                source.organisation().from()),
                        places(file, source, "/quality/from", quality),
                        places(file, source, "/dated", source.dated()),
                        places(file, source, "/unit", source.unit()))
                .flatMap(mistakes -> mistakes);
    }

    private static Stream<DefinitionMistake> places(
            DefinitionFile<?> file, SourceDefinition source, String pointer, List<Place> places) {
        return IntStream.range(0, places.size()).boxed().flatMap(index -> {
            Place place = places.get(index);
            String here = YamlDocument.child(pointer, index);
            Stream<DefinitionMistake> columns = Stream.of(
                            place.column().map(id -> Map.entry("column", id)),
                            place.heading().map(id -> Map.entry("heading", id)),
                            place.month().map(id -> Map.entry("month", id)))
                    .flatMap(Optional::stream)
                    .flatMap(use -> SourceColumns.columnThere(
                            file, source, YamlDocument.child(here, use.getKey()), use.getValue()));
            List<String> ways = ways(place);
            return ways.size() == 1
                    ? columns
                    : Stream.concat(columns, Stream.of(file.mistake(here, MistakeKind.PLACE_WAYS, ways)));
        });
    }

    private static List<String> ways(Place place) {
        Map<String, Optional<?>> ways = new LinkedHashMap<>();
        ways.put("column", place.column());
        ways.put("title", place.title());
        ways.put("label", place.label());
        ways.put("heading", place.heading());
        ways.put("section", place.section() ? Optional.of(true) : Optional.empty());
        ways.put("sheet-name", place.sheetName());
        ways.put("file", place.file());
        ways.put("fixed", place.fixed());
        return ways.entrySet().stream()
                .filter(way -> way.getValue().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }
}
