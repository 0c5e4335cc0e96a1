package se.underlag.tabulate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.underlag.series.Code;
import se.underlag.series.Period;
import se.underlag.wording.PeriodTexts;

/**
 * What the placeholders of titles, headings and labels stand for: {@code {period}} is {@code 31 dec 2024} or {@code
 * jan–dec 2024}, {@code {month}} {@code december 2024}, {@code {span}} {@code 2024} for a full year and else as {@code
 * {period}}, {@code {year}} {@code 2024}; in sentences {@code {when}} is {@code den 31 december 2024}
 * or {@code år 2024} and {@code {time}} the same after <i>jämfört med</i>; each with {@code -before} for the year before, {@code -after} for the
 * year after and {@code -after-2} for the one after that. {@code {organisation}} is its
 * name, {@code {organisation-possessive}} its name as the first part of a label, {@code regionstyrelsens}.
 */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z0-9-]+)}");

    private Placeholders() {}

    /** The text of every placeholder. */
    static Map<String, String> of(Period period, String organisation, Optional<Code> code, Locale locale) {
        Map<String, String> texts = new HashMap<>();
        PeriodTexts words = new PeriodTexts(locale);
        putPeriod(texts, "", period, words);
        putPeriod(texts, "-before", period.oneYearEarlier(), words);
        putPeriod(texts, "-after", period.oneYearLater(), words);
        putPeriod(texts, "-after-2", period.oneYearLater().oneYearLater(), words);
        texts.put("organisation", organisation);
        texts.put("organisation-possessive", code.flatMap(Code::possessive).orElseGet(() -> genitive(organisation)));
        return Map.copyOf(texts);
    }

    /** The period as it is printed: {@code 31 dec 2024}, {@code jan–dec 2024}. */
    static String text(Period period, PeriodTexts words) {
        return period instanceof Period.Months months
                ? words.span(months.first(), months.last())
                : words.day(period.lastDay());
    }

    /** A text with its placeholders filled; one that is not known is left as it stands. */
    static String filled(String text, Map<String, String> texts) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(texts.getOrDefault(match.group(1), match.group())));
    }

    private static void putPeriod(Map<String, String> texts, String suffix, Period period, PeriodTexts words) {
        texts.put("period" + suffix, text(period, words));
        texts.put("month" + suffix, words.month(period.lastMonth()));
        texts.put("span" + suffix, span(period, words));
        texts.put("when" + suffix, words.when(period.firstDay(), period.lastDay()));
        texts.put("time" + suffix, words.time(period.firstDay(), period.lastDay()));
        texts.put("year" + suffix, String.valueOf(period.lastMonth().getYear()));
    }

    private static String span(Period period, PeriodTexts words) {
        return period instanceof Period.Months months
                ? words.yearOrSpan(months.first(), months.last())
                : text(period, words);
    }

    /** Months in a note, those in a row as a span: {@code mar 2024, maj–jun 2024}. */
    static String months(List<YearMonth> months, PeriodTexts words) {
        List<String> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= months.size(); i++) {
            boolean ends = i == months.size()
                    || !months.get(i).equals(months.get(i - 1).plusMonths(1));
            if (ends) {
                spans.add(words.span(months.get(start), months.get(i - 1)));
                start = i;
            }
        }
        return String.join(", ", spans);
    }

    private static String genitive(String name) {
        String lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return lower.matches(".*[sxz]") ? lower : lower + "s";
    }
}
