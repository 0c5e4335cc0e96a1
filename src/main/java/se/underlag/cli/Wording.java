package se.underlag.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingText;
import se.underlag.finding.PlaceText;
import se.underlag.job.Correction;
import se.underlag.job.NamedChange;
import se.underlag.job.UsageMistake;
import se.underlag.job.Watch;
import se.underlag.series.Period;
import se.underlag.store.DataFolder;
import se.underlag.store.DataFolderInUse;
import se.underlag.store.Delivery;
import se.underlag.store.MadeReport;
import se.underlag.store.Overlaid;
import se.underlag.wording.Messages;
import se.underlag.wording.OneLine;
import se.underlag.wording.PeriodTexts;
import se.underlag.wording.Typography;
import se.underlag.wording.UnitTexts;

/** What the command line says, in one language. */
final class Wording {

    private static final String BUNDLE = "se.underlag.cli.console";
    private static final BigDecimal MILLIS = new BigDecimal(1_000);
    private static final int SECONDS_WITH_DECIMAL = 60;
    private static final BigDecimal MEGABYTE = new BigDecimal(1_000_000);
    private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.1");

    private final Locale locale;
    private final Messages messages;
    private final PeriodTexts periods;
    private final DateTimeFormatter moment;

    Wording(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.messages = Messages.of(BUNDLE, locale);
        this.periods = new PeriodTexts(locale);
        this.moment = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", locale).withZone(zone);
    }

    /** What units are called. */
    UnitTexts units() {
        return new UnitTexts(locale);
    }

    Locale locale() {
        return locale;
    }

    /** A text with its places filled; what comes from outside, such as names, keeps to its line. */
    String text(String key, Object... arguments) {
        Object[] shown = Stream.of(arguments)
                .map(argument -> argument instanceof Number ? argument : OneLine.of(String.valueOf(argument)))
                .toArray();
        return messages.text(key, shown);
    }

    /** A number of things, {@code 1 fil} or {@code 12 filer}, by the keys {@code <key>.one} and {@code <key>.many}. */
    String count(String key, long count) {
        return messages.text(key + (count == 1 ? ".one" : ".many"), number(count));
    }

    /** A whole number with spaces between thousands. */
    String number(long number) {
        return Typography.plainNumber(BigDecimal.valueOf(number), 0);
    }

    /** How long something took: {@code 4,2 s} ({@code 4.2 s} in English), {@code 3 min 12 s}. */
    String duration(Duration duration) {
        if (duration.toSeconds() < SECONDS_WITH_DECIMAL) {
            BigDecimal seconds = BigDecimal.valueOf(duration.toMillis()).divide(MILLIS);
            String figure = Typography.plainNumber(seconds, 1);
            return inLanguage(figure) + " s";
        }
        return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }

    /** How large something is, in megabytes of a million bytes; never nothing. */
    String megabytes(long bytes) {
        BigDecimal size = BigDecimal.valueOf(bytes).divide(MEGABYTE).max(LEAST_SHOWN);
        return inLanguage(Typography.plainNumber(size, 1));
    }

    private String inLanguage(String figure) {
        return Typography.inLanguage(figure, locale);
    }

    String moment(Instant instant) {
        return moment.format(instant);
    }

    String month(YearMonth month) {
        return Typography.plain(periods.month(month));
    }

    String period(Period period) {
        String text = period instanceof Period.Months months
                ? periods.yearOrSpan(months.first(), months.last())
                : periods.day(period.lastDay());
        return Typography.plain(text);
    }

    /** Who owns a data folder, and what to do. */
    String inUse(DataFolderInUse inUse) {
        DataFolder.Owner owner = inUse.owner();
        String key = owner.command().equals(Watch.COMMAND) ? "data.watched" : "data.in-use";
        return text(key, inUse.folder(), owner.process(), owner.host(), since(owner));
    }

    /** What is wrong with definitions that were changed while former ones were in use. */
    String definitionsStay(UsageMistake mistake) {
        List<String> details = mistake.details();
        return mistake.what() == UsageMistake.What.DEFINITIONS
                ? text("watch.definitions-wrong", count("mistakes", details.size()))
                : text("usage." + mistake.what(), details.get(0)) + " " + text("watch.definitions-stay");
    }

    private String since(DataFolder.Owner owner) {
        try {
            return moment(Instant.parse(owner.since()));
        } catch (DateTimeException e) {
            return owner.since();
        }
    }

    /** What a delivery replaces, and how much it changes. */
    String correction(Correction correction) {
        List<String> counts = new ArrayList<>();
        count("changes.changed", correction.changed(), counts);
        count("changes.added", correction.added(), counts);
        count("changes.gone", correction.gone(), counts);
        if (correction.quality()) {
            counts.add(text("changes.quality"));
        }
        String replaced = text(
                "changes.replaces",
                enumerated(correction.formers().stream().map(this::delivery).toList()),
                counts.isEmpty() ? text("changes.none") : String.join(", ", counts));
        return correction.periods().isEmpty()
                ? replaced
                : text("changes.and-adds", replaced, periods(correction.periods()));
    }

    /** A delivery, where it is only spoken of for some of its periods with these. */
    String delivery(Overlaid one) {
        String number = String.valueOf(one.delivery().id());
        return one.whole()
                ? text("delivery.named", number, one.delivery().file())
                : text("delivery.named-partly", number, one.delivery().file(), periods(one.periods()));
    }

    /** {@code jan–jun 2024, aug 2024}. */
    String periods(List<Period> some) {
        return some.stream().map(this::period).collect(Collectors.joining(", "));
    }

    /** Several things as one would say them. */
    String enumerated(List<String> things) {
        int last = things.size() - 1;
        return last < 1
                ? String.join("", things)
                : text("enumeration", String.join(", ", things.subList(0, last)), things.get(last));
    }

    /** Who counts for which periods in the place of a delivery; nothing where it counts for all of them. */
    Optional<String> overlaid(Delivery delivery, List<Overlaid> others) {
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(text(
                        "delivery.overlaid",
                        String.valueOf(delivery.id()),
                        enumerated(others.stream()
                                .map(other -> text(
                                        "delivery.for",
                                        String.valueOf(other.delivery().id()),
                                        periods(other.periods())))
                                .toList())));
    }

    private void count(String key, int number, List<String> counts) {
        if (number > 0) {
            counts.add(count(key, number));
        }
    }

    /** One value that is another than before. */
    String change(NamedChange change) {
        String key = change.before().isEmpty() ? "change.new" : change.now().isEmpty() ? "change.gone" : "change";
        return Typography.plain(text(
                key,
                change.series(),
                change.breakdown(),
                change.period(),
                change.basis(),
                inLanguage(NamedChange.shown(change.before())),
                inLanguage(NamedChange.shown(change.now()))));
    }

    /** A report that lies published and is made of something that has been replaced. */
    String outOfDate(MadeReport report) {
        return text("report.out-of-date", report.title(), month(report.asOf()), moment(report.madeAt()));
    }

    /** A finding on one line: where, what stands there, what should, what to do. */
    String finding(Finding finding) {
        FindingText text = FindingText.of(finding, locale);
        String place = PlaceText.of(finding.location(), locale);
        String where = place.isEmpty() ? "" : place + ": ";
        return OneLine.of(where) + text("finding", text.found(), text.expected(), text.whatToDo());
    }
}
