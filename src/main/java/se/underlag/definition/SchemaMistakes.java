package se.underlag.definition;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a schema finds wrong with a document. Of the alternatives of a {@code oneOf} only the one that was most likely
 * meant is told about; of an {@code anyOf} the keys of which one is needed.
 */
final class SchemaMistakes {

    private final MistakeOfError wording;

    SchemaMistakes(Schemas schemas) {
        this.wording = new MistakeOfError(schemas);
    }

    List<DefinitionMistake> of(String file, YamlDocument document, Schema schema) {
        List<Error> errors = new ArrayList<>(schema.validate(document.root()));
        List<DefinitionMistake> mistakes = new ArrayList<>();
        chosen(errors).forEach(error -> mistakes.add(wording.of(file, document, error)));
        mistakes.addAll(missingOfSeveral(file, document, errors));
        return mistakes;
    }

    /** The errors without those of the alternatives that were not meant. */
    private static List<Error> chosen(List<Error> errors) {
        List<Error> left = new ArrayList<>(errors);
        left.removeIf(SchemaMistakes::isInAnyOf);
        errors.stream()
                .filter(error -> error.getKeyword().equals("oneOf"))
                .sorted(Comparator.comparing(error -> evaluation(error).length()))
                .forEach(alternatives -> choose(left, alternatives));
        return left;
    }

    private static void choose(List<Error> left, Error alternatives) {
        if (!left.contains(alternatives)) {
            return;
        }
        List<List<Error>> branches = IntStream.range(
                        0, alternatives.getSchemaNode().size())
                .mapToObj(index -> inside(left, alternatives, index))
                .toList();
        if (MistakeOfError.isChoiceOfKeys(alternatives.getSchemaNode())) {
            branches.forEach(left::removeAll);
            return;
        }
        if (branches.stream().anyMatch(List::isEmpty)) {
            return;
        }
        branches.stream()
                .filter(branch -> branch.stream().noneMatch(error -> isTypeOf(error, alternatives)))
                .min(Comparator.comparing(List::size))
                .ifPresentOrElse(
                        meant -> {
                            left.remove(alternatives);
                            branches.stream().filter(branch -> branch != meant).forEach(left::removeAll);
                        },
                        () -> branches.forEach(left::removeAll));
    }

    private static List<Error> inside(List<Error> errors, Error alternatives, int branch) {
        String prefix = evaluation(alternatives) + "/" + branch + "/";
        return errors.stream()
                .filter(error -> evaluation(error).startsWith(prefix) && isWithin(error, alternatives))
                .toList();
    }

    private static boolean isTypeOf(Error error, Error alternatives) {
        return error.getKeyword().equals("type")
                && error.getInstanceLocation().equals(alternatives.getInstanceLocation());
    }

    private static boolean isWithin(Error error, Error around) {
        String place = error.getInstanceLocation().toString();
        String outer = around.getInstanceLocation().toString();
        return place.equals(outer) || place.startsWith(outer + "/");
    }

    private static boolean isInAnyOf(Error error) {
        return evaluation(error).contains("/anyOf/");
    }

    private static String evaluation(Error error) {
        return error.getEvaluationPath().toString();
    }

    private static List<DefinitionMistake> missingOfSeveral(String file, YamlDocument document, List<Error> errors) {
        Map<String, List<Object>> keys = new LinkedHashMap<>();
        errors.stream()
                .filter(SchemaMistakes::isInAnyOf)
                .filter(error -> error.getKeyword().equals("required"))
                .forEach(error -> keys.computeIfAbsent(
                                error.getInstanceLocation().toString(), place -> new ArrayList<>())
                        .add(error.getProperty()));
        return keys.entrySet().stream()
                .flatMap(entry -> Stream.of(DefinitionMistake.of(
                        file, document.line(entry.getKey()), MistakeKind.KEYS_MISSING, entry.getValue())))
                .toList();
    }
}
