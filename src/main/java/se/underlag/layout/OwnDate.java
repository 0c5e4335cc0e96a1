package se.underlag.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.underlag.layout.SourceDefinition.Place;
import se.underlag.series.Names;
import se.underlag.sheet.Row;

/**
 * The date that a file gives itself: when it was taken out of its system. A definition may say where it stands; else it
 * is looked for under the usual words, above the header, on sheets that hold no rows, and in remarks beneath them:
 *
 * <pre>
 * Uttagsdatum;2025-01-14
 * Källa: personalsystemet. Uttaget 2025-01-14 kl. 08.30.
 * </pre>
 *
 * A day without a time counts from its start.
 */
public final class OwnDate {

    private static final String WORDS =
            "(?:datum för uttag|uttag(?:et|en|sdatum|stid)?|utdrag(?:et|sdatum)?|utskriv(?:et|en)"
                    + "|utskriftsdatum|skapa(?:d|t|des)|exporte(?:rad|rat|rades)|exportdatum|framtage[nt]|extracted|exported|created)";
    private static final String MOMENT = "((?:19|20)\\d\\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?!\\d)"
            + "(?:(?:[T ,]|kl\\.?)*([01]\\d|2[0-3])[:.]([0-5]\\d)(?:[:.]([0-5]\\d))?)?";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern SAID =
            Pattern.compile("(?<![\\p{L}\\d])" + WORDS + "(?![\\p{L}])[^\\d]{0,20}" + MOMENT, FLAGS);
    private static final Pattern LABEL = Pattern.compile(WORDS + ":?", FLAGS);
    private static final Pattern ALONE = Pattern.compile(MOMENT, FLAGS);

    private OwnDate() {}

    /**
     * What a file says above its header and on its other sheets.
     *
     * @param places the places that the definition names; empty: wherever the usual words stand
     */
    static Optional<LocalDateTime> of(List<Place> places, Places lookUp) {
        return places.isEmpty()
                ? lookUp.outside().flatMap(row -> of(row).stream()).findFirst()
                : lookUp.lookUp(places).stream()
                        .flatMap(found -> moment(ALONE, found.text()).stream())
                        .findFirst();
    }

    /** What a row says that holds no data: a title, a remark, or a label with a date beside it. */
    public static Optional<LocalDateTime> of(Row row) {
        return IntStream.range(0, row.width())
                .boxed()
                .flatMap(column -> of(row, column).stream())
                .findFirst();
    }

    private static Optional<LocalDateTime> of(Row row, int column) {
        String text = Names.cleaned(Preview.text(row.cell(column)));
        return LABEL.matcher(text).matches()
                ? moment(ALONE, Names.cleaned(Preview.text(row.cell(column + 1))))
                : moment(SAID, text);
    }

    private static Optional<LocalDateTime> moment(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
            LocalTime time = found.group(4) == null
                    ? LocalTime.MIDNIGHT
                    : LocalTime.of(number(found, 4), number(found, 5), found.group(6) == null ? 0 : number(found, 6));
            return Optional.of(day.atTime(time));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
