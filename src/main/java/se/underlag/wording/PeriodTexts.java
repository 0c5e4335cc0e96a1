package se.underlag.wording;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * How days, months and spans of months are printed in reports: {@code 31 dec 2024}, {@code december 2024}, {@code
 * jan–dec 2024} with an en dash, {@code nov 2023–feb 2024} over a turn of the year; and in sentences: {@code den 31
 * december 2024}, {@code under januari–juli 2024}, {@code år 2024}.
 */
public final class PeriodTexts {

    private static final String BUNDLE = "se.underlag.wording.periods";
    private static final String EN_DASH = "\u2013";

    private final Messages months;

    public PeriodTexts(Locale locale) {
        this.months = Messages.of(BUNDLE, locale);
    }

    /** {@code 31 dec 2024}. */
    public String day(LocalDate day) {
        return day.getDayOfMonth() + " " + shortName(YearMonth.from(day)) + " " + day.getYear();
    }

    /** {@code december 2024}. */
    public String month(YearMonth month) {
        return name(month) + " " + month.getYear();
    }

    /** {@code jan–dec 2024}; a single month is {@code jan 2024}. */
    public String span(YearMonth first, YearMonth last) {
        String end = shortName(last) + " " + last.getYear();
        if (first.equals(last)) {
            return end;
        }
        return first.getYear() == last.getYear()
                ? shortName(first) + EN_DASH + end
                : shortName(first) + " " + first.getYear() + EN_DASH + end;
    }

    /** {@code 2024} for a full year, else as {@link #span}: {@code jan–jul 2024}. */
    public String yearOrSpan(YearMonth first, YearMonth last) {
        boolean year = first.getMonthValue() == 1 && last.equals(first.plusMonths(11));
        return year ? String.valueOf(first.getYear()) : span(first, last);
    }

    /** When something was so, in a sentence: {@code den 31 december 2024}, {@code i juli 2024}, {@code år 2024}. */
    public String when(LocalDate first, LocalDate last) {
        return months.text("when." + kind(first, last), time(first, last));
    }

    /** A time that something is compared with: {@code den 31 december 2024}, {@code juli 2024}, {@code 2024}. */
    public String time(LocalDate first, LocalDate last) {
        YearMonth from = YearMonth.from(first);
        YearMonth to = YearMonth.from(last);
        return switch (kind(first, last)) {
            case "day" -> months.text("time.day", last.getDayOfMonth() + "" + Typography.NO_BREAK_SPACE + month(to));
            case "month" -> month(to);
            case "year" -> String.valueOf(to.getYear());
            default -> (from.getYear() == to.getYear() ? name(from) : month(from)) + EN_DASH + month(to);
        };
    }

    private static String kind(LocalDate first, LocalDate last) {
        YearMonth month = YearMonth.from(last);
        if (first.equals(last)) {
            return "day";
        }
        if (YearMonth.from(first).equals(month)) {
            return "month";
        }
        return YearMonth.from(first).plusMonths(11).equals(month) && month.getMonthValue() == 12 ? "year" : "span";
    }

    private String name(YearMonth month) {
        return months.text("month." + month.getMonthValue());
    }

    private String shortName(YearMonth month) {
        return months.text("month.short." + month.getMonthValue());
    }
}
