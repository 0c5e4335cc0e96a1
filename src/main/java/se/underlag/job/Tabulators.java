package se.underlag.job;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.underlag.definition.Definitions;
import se.underlag.store.Holdings;
import se.underlag.tabulate.SourceFacts;
import se.underlag.tabulate.Tabulator;

/** Makes tabulators that know what is defined. */
final class Tabulators {

    private final Definitions definitions;

    Tabulators(Definitions definitions) {
        this.definitions = definitions;
    }

    Tabulator over(Holdings holdings, Locale language) {
        return new Tabulator(definitions.vocabulary(), facts(), holdings, language);
    }

    private Map<String, SourceFacts> facts() {
        return definitions.sources().values().stream()
                .map(source -> new SourceFacts(source.source(), source.name(), source.register()))
                .collect(Collectors.toMap(SourceFacts::source, Function.identity()));
    }
}
