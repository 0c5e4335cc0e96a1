package se.underlag.receipt;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.underlag.series.Unit;
import se.underlag.wording.Messages;
import se.underlag.wording.MomentTexts;
import se.underlag.wording.PeriodTexts;
import se.underlag.wording.Typography;
import se.underlag.wording.UnitTexts;

/** What receipts say, in one language. */
final class Words {

    static final String BUNDLE = "se.underlag.receipt.receipt";

    private static final BigDecimal THOUSAND = new BigDecimal(1_000);

    private final Messages messages;
    private final UnitTexts units;
    private final MomentTexts moments;
    private final PeriodTexts periods;

    Words(Locale language) {
        this.messages = Messages.of(BUNDLE, language);
        this.units = new UnitTexts(language);
        this.moments = new MomentTexts(language);
        this.periods = new PeriodTexts(language);
    }

    Locale locale() {
        return messages.locale();
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** A number of things, by the keys {@code count.<what>.one} and {@code count.<what>.many}, and more about them. */
    String count(String what, long number, String... more) {
        Object[] arguments =
                Stream.concat(Stream.of(whole(number)), Stream.of(more)).toArray();
        return messages.text("count." + what + (number == 1 ? ".one" : ".many"), arguments);
    }

    /** How many rows were read, and that the totals among them agree. */
    String read(long rows, int totalsChecked) {
        return count("rows", rows) + " " + (totalsChecked == 0 ? text("totals.none") : count("totals", totalsChecked));
    }

    /** A whole number. */
    String whole(long number) {
        return Typography.number(BigDecimal.valueOf(number), 0);
    }

    /** {@code 999 byte}, {@code 10,2 kB}, {@code 52,0 MB}: a kB is 1 000 byte. */
    String size(long bytes) {
        BigDecimal size = BigDecimal.valueOf(bytes);
        BigDecimal kilo = size.divide(THOUSAND);
        if (size.compareTo(THOUSAND) < 0) {
            return count("bytes", bytes);
        }
        return kilo.compareTo(THOUSAND) < 0
                ? messages.text("size.kilo", decimal(Typography.number(kilo, 1)))
                : messages.text("size.mega", decimal(Typography.number(kilo.divide(THOUSAND), 1)));
    }

    /** A number that was printed, with the decimal sign of the language. */
    String decimal(String number) {
        return Typography.inLanguage(number, locale());
    }

    /** What a value counts. */
    String unit(Unit unit) {
        return unit.words().map(words -> words.many().in(locale())).orElseGet(() -> units.name(unit.symbol()));
    }

    /** {@code 14 jan 2025 kl. 02.15}. */
    String moment(Instant instant) {
        return moments.moment(instant);
    }

    /** {@code 14 jan 2025}. */
    String day(Instant instant) {
        return moments.day(instant);
    }

    /** {@code december 2024}. */
    String month(YearMonth month) {
        return periods.month(month);
    }

    /** {@code a}, {@code a och b}, {@code a, b och c}. */
    String enumerated(List<String> items) {
        if (items.size() <= 1) {
            return String.join("", items);
        }
        int last = items.size() - 1;
        return messages.text("enumeration", String.join(", ", items.subList(0, last)), items.get(last));
    }

    /** {@code leverans 1 för jan–jun 2024 och leverans 2}. */
    String deliveries(List<Former> formers) {
        return enumerated(formers.stream()
                .map(former -> former.whole()
                        ? text("former.named", String.valueOf(former.number()))
                        : text("former.named-partly", String.valueOf(former.number()), former.periods()))
                .toList());
    }
}
