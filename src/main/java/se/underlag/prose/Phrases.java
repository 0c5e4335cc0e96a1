package se.underlag.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.underlag.series.Unit;
import se.underlag.tabulate.Table.Cell;
import se.underlag.tabulate.Table.Row;
import se.underlag.wording.Messages;
import se.underlag.wording.PeriodTexts;
import se.underlag.wording.Typography;

/** The words of one language, and figures with their units as they stand in a sentence. */
final class Phrases {

    /** Up to here numbers of things are written as words. */
    private static final int LAST_WORD = 12;

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final Messages messages;

    Phrases(Locale locale) {
        this.messages = Messages.of("se.underlag.prose.prose", locale);
    }

    Locale locale() {
        return messages.locale();
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** A sentence begins with a capital. */
    String sentence(String key, Object... arguments) {
        return capitalised(text(key, arguments));
    }

    static String capitalised(String text) {
        int first = text.offsetByCodePoints(0, text.isEmpty() ? 0 : 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    /** {@code A}, {@code A och B}, {@code A, B och C}. */
    String all(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return text("and", String.join(", ", items.subList(0, items.size() - 1)), items.get(items.size() - 1));
    }

    /** {@code fyra grupper}. */
    String counted(int number, String plural) {
        String shown = number > 1 && number <= LAST_WORD
                ? text("number." + number)
                : Typography.number(BigDecimal.valueOf(number), 0);
        return shown + " " + plural;
    }

    /** The month that a row is of, as a sentence says it: {@code december 2024}; empty for another row. */
    Optional<String> month(Row row) {
        return MONTH.matcher(row.id()).matches()
                ? Optional.of(new PeriodTexts(locale()).month(YearMonth.parse(row.id())))
                : Optional.empty();
    }

    /** What a note says of a figure, such as what it does not include. */
    String remark(String note) {
        return sentence("remark", note.substring(0, 1).toLowerCase(Locale.ROOT) + note.substring(1));
    }

    /** A figure with its unit: {@code 59,5 mnkr}, {@code 4,3 procent}, {@code 1 timme}. */
    String amount(BigDecimal value, Cell like) {
        return amount(Typography.number(value, like.decimals()), like.unit());
    }

    private String amount(String shown, Unit unit) {
        boolean single = shown.equals("1") || shown.equals(Typography.MINUS + "1");
        if (unit.words().isPresent()) {
            Unit.Words words = unit.words().get();
            return text("unit", shown, (single ? words.one() : words.many()).in(locale()));
        }
        String key = "unit." + unit.symbol();
        if (single && messages.has(key + ".one")) {
            return text(key + ".one", shown);
        }
        return messages.has(key) ? text(key, shown) : text("unit", shown, unit.symbol());
    }

    /** A difference with its sign: {@code +0,3 procentenheter}. */
    String signed(BigDecimal value, Cell like) {
        String shown = Typography.number(value, like.decimals());
        return amount(isNothing(value, like) || value.signum() < 0 ? shown : "+" + shown, like.unit());
    }

    /** A figure alone, as the table shows it but for its sign: {@code 308 470}. */
    static String number(BigDecimal value, Cell like) {
        return Typography.number(value, like.decimals());
    }

    /** True for a figure that is shown as zero. */
    static boolean isNothing(BigDecimal value, Cell like) {
        return rounded(value, like).signum() == 0;
    }

    /** As it is shown, without its sign. */
    static BigDecimal size(BigDecimal value, Cell like) {
        return rounded(value, like).abs();
    }

    /** As it is shown. */
    static BigDecimal rounded(BigDecimal value, Cell like) {
        return value.setScale(like.decimals(), RoundingMode.HALF_UP);
    }
}
