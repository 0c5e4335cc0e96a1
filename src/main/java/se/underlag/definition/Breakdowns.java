package se.underlag.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.underlag.series.Series;

/** By which dimensions a series can be shown: those of its observations, and those that group one of them. */
final class Breakdowns {

    private final Catalogue catalogue;

    Breakdowns(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The mistakes of a dimension that is not there, or by which one of some series cannot be shown. */
    Stream<DefinitionMistake> mistakes(DefinitionFile<?> file, String pointer, String dimension, List<String> series) {
        if (!catalogue.ids("codes").contains(dimension)) {
            return catalogue.reference(file, pointer, "codes", dimension);
        }
        return series.stream()
                .flatMap(id -> catalogue.find(DefinitionKind.SERIES, id).stream())
                .filter(shown -> !isShownBy(shown, dimension))
                .map(shown -> file.mistake(pointer, MistakeKind.BREAKDOWN, dimension, shown.series(), of(shown)));
    }

    private boolean isShownBy(Series series, String dimension) {
        List<String> own = of(series);
        Optional<String> grouped =
                catalogue.find(DefinitionKind.CODES, dimension).flatMap(CodeListDefinition::groups);
        return own.contains(dimension) || grouped.filter(own::contains).isPresent();
    }

    private List<String> of(Series series) {
        return series.denominator()
                .flatMap(flow -> catalogue.find(DefinitionKind.SERIES, flow))
                .map(Series::breakdowns)
                .orElse(series.breakdowns());
    }
}
