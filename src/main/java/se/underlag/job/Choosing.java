package se.underlag.job;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.job.UsageMistake.What;
import se.underlag.series.Names;

/** Finds what somebody means by a text among things that have several names: exactly, then more and more loosely. */
final class Choosing {

    private Choosing() {}

    /**
     * The thing that is meant.
     *
     * @param names the names of each, the one it is told by first, one that no other has last
     * @throws UsageMistake with {@code none} where nothing is meant, and with {@code several} where it might be more than one;
     *     the details are the text and then what there is, or what might be meant
     */
    static <T> T one(String text, List<T> things, Function<T, List<String>> names, What none, What several)
            throws UsageMistake {
        List<Looseness> ways = List.of(
                String::equals,
                (given, name) -> Names.key(name).equals(Names.key(given)),
                (given, name) -> bare(name).equals(bare(given)),
                (given, name) -> !bare(given).isEmpty() && bare(name).contains(bare(given)));
        for (Looseness way : ways) {
            List<T> found = things.stream()
                    .filter(thing -> names.apply(thing).stream().anyMatch(name -> way.means(text, name)))
                    .toList();
            if (found.size() == 1) {
                return found.get(0);
            }
            if (!found.isEmpty()) {
                throw new UsageMistake(several, details(text, found, names));
            }
        }
        throw new UsageMistake(none, details(text, things, names));
    }

    private static <T> List<String> details(String text, List<T> things, Function<T, List<String>> names) {
        List<String> first =
                things.stream().map(thing -> names.apply(thing).get(0)).toList();
        Stream<String> told = IntStream.range(0, things.size())
                .mapToObj(i -> Collections.frequency(first, first.get(i)) == 1
                        ? first.get(i)
                        : first.get(i) + " (" + last(names.apply(things.get(i))) + ")");
        return Stream.concat(Stream.of(text), told.distinct()).toList();
    }

    /** Tells things apart that are called the same. */
    private static String last(List<String> names) {
        return names.get(names.size() - 1);
    }

    /** Letters, digits and percent signs only, without dots, rings and accents. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .chars()
                .filter(sign -> Character.isLetterOrDigit(sign) || sign == '%')
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }

    private interface Looseness {
        boolean means(String given, String name);
    }
}
