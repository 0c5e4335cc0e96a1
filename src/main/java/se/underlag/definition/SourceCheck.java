package se.underlag.definition;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.layout.SourceDefinition;

/** What a source says about its columns holds together, and its series and code lists are there. */
final class SourceCheck implements DefinitionKind.Check<SourceDefinition> {

    @Override
    public List<DefinitionMistake> mistakes(
            DefinitionFile<SourceDefinition> file, SourceDefinition source, Catalogue catalogue) {
        return Stream.of(
                        SourceColumns.mistakes(file, source, catalogue),
                        SourcePlaces.mistakes(file, source),
                        SourceObservations.mistakes(file, source, catalogue),
                        beside(file, source, catalogue))
                .flatMap(mistakes -> mistakes)
                .toList();
    }

    private static Stream<DefinitionMistake> beside(
            DefinitionFile<?> file, SourceDefinition source, Catalogue catalogue) {
        return IntStream.range(0, source.beside().size())
                .boxed()
                .flatMap(index -> catalogue.reference(
                        file,
                        YamlDocument.child("/beside", index),
                        "sources",
                        source.beside().get(index)));
    }
}
