package se.underlag.definition;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.publish.NightlyDefinition;

/** The sources, organisations and reports of the nightly run are there. */
final class NightlyCheck implements DefinitionKind.Check<NightlyDefinition> {

    @Override
    public List<DefinitionMistake> mistakes(
            DefinitionFile<NightlyDefinition> file, NightlyDefinition nightly, Catalogue catalogue) {
        Stream<DefinitionMistake> sources = IntStream.range(0, nightly.sources().size())
                .boxed()
                .flatMap(index -> expected(
                        file,
                        YamlDocument.child("/sources", index),
                        nightly.sources().get(index),
                        catalogue));
        Stream<DefinitionMistake> reports = IntStream.range(0, nightly.reports().size())
                .boxed()
                .flatMap(index -> catalogue.reference(
                        file,
                        YamlDocument.child("/reports", index),
                        "reports",
                        nightly.reports().get(index)));
        return Stream.concat(sources, reports).toList();
    }

    private static Stream<DefinitionMistake> expected(
            DefinitionFile<?> file, String place, NightlyDefinition.Expected expected, Catalogue catalogue) {
        Stream<DefinitionMistake> source =
                catalogue.reference(file, YamlDocument.child(place, "source"), "sources", expected.source());
        String organisations = YamlDocument.child(place, "organisations");
        Stream<DefinitionMistake> who = IntStream.range(
                        0, expected.organisations().size())
                .boxed()
                .flatMap(index -> catalogue.code(
                        file,
                        YamlDocument.child(organisations, index),
                        "organisation",
                        expected.organisations().get(index)));
        return Stream.concat(source, who);
    }
}
