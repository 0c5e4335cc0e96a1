package se.underlag.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.underlag.series.Names;
import se.underlag.series.Period;

/**
 * Periods as people and systems write them, in Swedish and English: {@code 2024-12-31}, {@code 31 dec 2024}, {@code
 * 202412}, {@code Dec 2024}, {@code 2024M12}, {@code 2024}, {@code helår 2024}, {@code kv 1 2024}, {@code T1 2024},
 * {@code jan–jul 2024}, {@code 202401-202412}, {@code 2024-01--2024-12}, and a month alone ({@code Jan}), whose year is
 * told elsewhere.
 */
public final class PeriodText {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("maj", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final String MONTH_NAME =
            "(jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|maj|may|jun[ie]?|"
                    + "jul[iy]?|aug(?:usti|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String BETWEEN = "\\s*(?:--|-|till|t\\.?o\\.?m\\.?)\\s*";

    private static final Pattern ISO_DAY =
            Pattern.compile(YEAR + "[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\\d|3[01])(?:[t ]\\d\\d:\\d\\d.*)?");
    private static final Pattern SLASHED_DAY = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.]" + YEAR);
    private static final Pattern NAMED_DAY = Pattern.compile("(?:den )?(\\d{1,2})\\.? " + MONTH_NAME + " " + YEAR);
    private static final Pattern ISO_MONTH = Pattern.compile(YEAR + "[-/. m]?(0[1-9]|1[0-2])");
    private static final Pattern NAMED_MONTH = Pattern.compile(MONTH_NAME + "[ -]?" + YEAR);
    private static final Pattern YEAR_THEN_MONTH = Pattern.compile(YEAR + " " + MONTH_NAME);
    private static final Pattern SHORT_YEAR_MONTH = Pattern.compile(MONTH_NAME + "[- ](\\d\\d)");
    private static final Pattern MONTH_ONLY = Pattern.compile(MONTH_NAME);
    private static final Pattern YEAR_ONLY = Pattern.compile("(?:helår|år|året|full year)?\\s*" + YEAR);
    private static final Pattern QUARTER = Pattern.compile("(?:kv|kvartal|q)\\.? ?([1-4])[ -]?" + YEAR);
    private static final Pattern TERTIAL = Pattern.compile("(?:t|tertial) ?([1-3])[ -]?" + YEAR);
    private static final Pattern NAMED_SPAN = Pattern.compile(MONTH_NAME + BETWEEN + MONTH_NAME + " " + YEAR);
    private static final Pattern MONTH_SPAN =
            Pattern.compile("(.+?)" + "\\s*(?:--|till|t\\.?o\\.?m\\.?| - )\\s*" + "(.+)");
    private static final Pattern COMPACT_SPAN = Pattern.compile("(\\d{6})-(\\d{6})");

    /** No way of writing a period needs more; a remark of many pages is none. */
    private static final int LONGEST = 100;

    private static final Pattern MONTH_NUMBER = Pattern.compile("0?[1-9]|1[0-2]");

    private PeriodText() {}

    /**
     * What a text says about when.
     *
     * @param first the first month; empty for a month without a year
     * @param last the last month
     * @param day the day, where one is said
     * @param month the month alone, where no year is said
     * @param span true where two ends were written out
     */
    public record Reading(
            Optional<YearMonth> first,
            Optional<YearMonth> last,
            Optional<LocalDate> day,
            Optional<Integer> month,
            boolean span) {

        static Reading day(LocalDate day) {
            YearMonth month = YearMonth.from(day);
            return new Reading(Optional.of(month), Optional.of(month), Optional.of(day), Optional.empty(), false);
        }

        static Reading months(YearMonth first, YearMonth last, boolean span) {
            return new Reading(Optional.of(first), Optional.of(last), Optional.empty(), Optional.empty(), span);
        }

        static Reading monthAlone(int month) {
            return new Reading(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(month), false);
        }

        /** The period of a kind that this means: a month stands for its last day, a day for its month. */
        public Optional<Period> as(SourceDefinition.PeriodKind kind) {
            if (kind == SourceDefinition.PeriodKind.DAY) {
                return day.or(() -> last.map(YearMonth::atEndOfMonth)).map(Period.Day::new);
            }
            return first.flatMap(from -> last.map(to -> new Period.Months(from, to)));
        }

        /**
         * What this means under a heading that names a period too: itself where it lies within the heading's, the same
         * months of the heading's year where the heading is a whole year ({@code 2024-03} under {@code Utfall 2023}), and
         * nothing where the two contradict each other.
         */
        public Optional<Reading> under(Reading heading) {
            if (heading.first.isEmpty() || heading.last.isEmpty()) {
                return Optional.of(this);
            }
            Reading months = inYear(heading.first.get().getYear());
            YearMonth from = months.first.orElseThrow();
            YearMonth to = months.last.orElseThrow();
            if (!from.isBefore(heading.first.get()) && !to.isAfter(heading.last.get())) {
                return Optional.of(months);
            }
            int years = heading.first.get().getYear() - from.getYear();
            return heading.isYear() && from.getYear() == to.getYear()
                    ? Optional.of(months(from.plusYears(years), to.plusYears(years), span))
                    : Optional.empty();
        }

        /** The months as a text that is read as the same; empty for a month alone. */
        Optional<String> text() {
            return first.flatMap(from -> last.map(to -> from.equals(to) ? from.toString() : from + "--" + to));
        }

        private boolean isYear() {
            return first.filter(month -> month.getMonthValue() == 1)
                    .flatMap(month -> last.filter(end -> end.equals(month.plusMonths(11))))
                    .isPresent();
        }

        /** The same with the year of a month alone filled in. */
        public Reading inYear(int year) {
            return month.map(alone -> months(YearMonth.of(year, alone), YearMonth.of(year, alone), false))
                    .orElse(this);
        }
    }

    /** What a text says, or empty where it is no period. */
    public static Optional<Reading> read(String text) {
        String plain = Names.key(text).replace('\u2013', '-');
        try {
            return plain.length() > LONGEST ? Optional.empty() : readPlain(plain);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A month written as its number alone, for columns that hold nothing else: {@code 9}, {@code 09}. */
    public static Optional<Reading> monthNumber(String text) {
        return match(MONTH_NUMBER, text.strip()).map(m -> Reading.monthAlone(number(m.group())));
    }

    private static Optional<Reading> readPlain(String text) {
        return single(text)
                .or(() -> match(NAMED_SPAN, text)
                        .flatMap(m -> span(ym(m.group(3), month(m.group(1))), ym(m.group(3), month(m.group(2))))))
                .or(() -> match(COMPACT_SPAN, text).flatMap(m -> span(m.group(1), m.group(2))))
                .or(() -> match(MONTH_SPAN, text).flatMap(m -> span(m.group(1), m.group(2))));
    }

    private static Optional<Reading> span(String from, String to) {
        return single(from)
                .flatMap(a -> single(to).flatMap(b -> a.first.flatMap(x -> b.last.flatMap(y -> span(x, y)))));
    }

    private static Optional<Reading> span(YearMonth from, YearMonth to) {
        return to.isBefore(from) ? Optional.empty() : Optional.of(Reading.months(from, to, true));
    }

    private static Optional<Reading> single(String text) {
        return match(ISO_DAY, text)
                .map(m -> Reading.day(LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)))))
                .or(() -> match(SLASHED_DAY, text)
                        .map(m ->
                                Reading.day(LocalDate.of(number(m.group(3)), number(m.group(2)), number(m.group(1))))))
                .or(() -> match(NAMED_DAY, text)
                        .map(m -> Reading.day(LocalDate.of(number(m.group(3)), month(m.group(2)), number(m.group(1))))))
                .or(() -> match(ISO_MONTH, text).map(m -> one(ym(m.group(1), number(m.group(2))))))
                .or(() -> match(NAMED_MONTH, text).map(m -> one(ym(m.group(2), month(m.group(1))))))
                .or(() -> match(YEAR_THEN_MONTH, text).map(m -> one(ym(m.group(1), month(m.group(2))))))
                .or(() -> match(SHORT_YEAR_MONTH, text).map(m -> one(ym("20" + m.group(2), month(m.group(1))))))
                .or(() -> match(QUARTER, text).map(m -> part(m.group(2), number(m.group(1)), 3)))
                .or(() -> match(TERTIAL, text).map(m -> part(m.group(2), number(m.group(1)), 4)))
                .or(() -> match(YEAR_ONLY, text).map(m -> part(m.group(1), 1, 12)))
                .or(() -> match(MONTH_ONLY, text).map(m -> Reading.monthAlone(month(m.group(1)))));
    }

    private static Reading one(YearMonth month) {
        return Reading.months(month, month, false);
    }

    private static Reading part(String year, int which, int months) {
        YearMonth last = ym(year, which * months);
        return Reading.months(last.minusMonths(months - 1L), last, false);
    }

    private static Optional<Matcher> match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static YearMonth ym(String year, int month) {
        return YearMonth.of(number(year), month);
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name.substring(0, 3).toLowerCase(Locale.ROOT), 0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
