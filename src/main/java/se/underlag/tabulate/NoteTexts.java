package se.underlag.tabulate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.underlag.series.Period;
import se.underlag.store.Delivery;
import se.underlag.wording.Messages;
import se.underlag.wording.MomentTexts;
import se.underlag.wording.PeriodTexts;
import se.underlag.wording.Told;

/** What is said under a table of a figure that is missing, incomplete or new; and the words beside arrows. */
final class NoteTexts {

    private final Messages messages;
    private final PeriodTexts periods;
    private final Dimensions dimensions;
    private final Map<String, SourceFacts> sources;
    private final Locale locale;
    private final boolean severalSeries;
    private final boolean ofMonths;

    NoteTexts(Locale locale, Dimensions dimensions, Map<String, SourceFacts> sources, TableDefinition definition) {
        this.severalSeries = definition.series().isEmpty();
        this.ofMonths = definition.rows().months().isPresent();
        this.messages = Messages.of("se.underlag.tabulate.tables", locale);
        this.periods = new PeriodTexts(locale);
        this.dimensions = dimensions;
        this.sources = sources;
        this.locale = locale;
    }

    /** Said once for all rows where they are of several series, or months, which their labels tell. */
    String nothingDelivered(RowPlan row, Period period) {
        if (ofMonths) {
            return messages.text("nothing-delivered-month", row.series().name().in(locale), organisation(row.scope()));
        }
        return severalSeries
                ? messages.text("none-delivered", organisation(row.scope()), text(period))
                : messages.text(
                        "nothing-delivered", row.series().name().in(locale), organisation(row.scope()), text(period));
    }

    String notOver(Period period) {
        return messages.text("not-over", text(period));
    }

    String notAssured(Delivery delivery, Period period) {
        String source = sources.getOrDefault(delivery.source(), SourceFacts.unknown(delivery.source()))
                .name()
                .in(locale);
        return messages.text("not-quality-assured", source, text(period));
    }

    String monthsLacking(String deliverer, Cover cover) {
        return messages.text("months-lacking", organisation(deliverer), Placeholders.months(cover.lacking(), periods));
    }

    String deliverersLacking(Collection<String> deliverers, Period period) {
        String names = deliverers.stream().map(this::organisation).collect(Collectors.joining(", "));
        return messages.text("deliverers-lacking", names, text(period));
    }

    String valuesLacking(int units) {
        return messages.text("values-lacking", units);
    }

    String valueLacking() {
        return messages.text("value-lacking");
    }

    String suppressed() {
        return messages.text("suppressed");
    }

    String noRows() {
        return messages.text("no-rows");
    }

    String isNew(Period before) {
        return messages.text("new", text(before));
    }

    String isGone(Period now) {
        return messages.text("gone", text(now));
    }

    String zeroBase() {
        return messages.text("zero-base");
    }

    String zeroDenominator() {
        return messages.text("zero-denominator");
    }

    String percentOfPercent() {
        return messages.text("percent-of-percent");
    }

    String differentUnits() {
        return messages.text("different-units");
    }

    String notJudged() {
        return messages.text("not-judged");
    }

    String judgedByMembers() {
        return messages.text("judged-by-members");
    }

    String better() {
        return messages.text("better");
    }

    String unchanged() {
        return messages.text("unchanged");
    }

    String worse() {
        return messages.text("worse");
    }

    String noTarget() {
        return messages.text("no-target");
    }

    String noDirection() {
        return messages.text("no-direction");
    }

    String differentCoverage() {
        return messages.text("different-coverage");
    }

    /** A delivery, with the day it was received as the source line shows it. */
    Table.SourceNote source(Delivery delivery, Collection<String> sheets) {
        String name = sources.getOrDefault(delivery.source(), SourceFacts.unknown(delivery.source()))
                .name()
                .in(locale);
        String received =
                periods.day(delivery.importedAt().atZone(MomentTexts.ZONE).toLocalDate());
        return new Table.SourceNote(
                delivery.id(),
                name,
                delivery.file(),
                received,
                sheets.stream().map(Told::of).toList());
    }

    /** The keys of notes and words that {@code tables_*.properties} must hold. */
    static List<String> keys() {
        return List.of(
                "nothing-delivered",
                "nothing-delivered-month",
                "not-over",
                "none-delivered",
                "not-quality-assured",
                "months-lacking",
                "deliverers-lacking",
                "values-lacking",
                "value-lacking",
                "suppressed",
                "no-rows",
                "new",
                "gone",
                "zero-base",
                "zero-denominator",
                "percent-of-percent",
                "different-coverage",
                "different-units",
                "no-target",
                "not-judged",
                "judged-by-members",
                "no-direction",
                "better",
                "unchanged",
                "worse");
    }

    private String organisation(String code) {
        return dimensions.name(Dimensions.ORGANISATION, code);
    }

    private String text(Period period) {
        return Placeholders.text(period, periods);
    }
}
