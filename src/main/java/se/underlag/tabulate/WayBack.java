package se.underlag.tabulate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.series.LocalText;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Unit;
import se.underlag.store.Delivery;
import se.underlag.tabulate.Derivation.Computed;
import se.underlag.tabulate.Derivation.Gathered;

/** Tells how figures of one table came about, from what was seen while it was made. */
final class WayBack implements TracedTable.Steps {

    private final TableDefinition definition;
    private final String organisation;
    private final Dimensions dimensions;
    private final Buckets buckets;
    private final Tracks tracks;
    private final Map<Long, Delivery> deliveries;
    private final Map<String, String> placeholders;
    private final Locale locale;

    WayBack(
            TableDefinition definition,
            String organisation,
            Dimensions dimensions,
            Tracks tracks,
            Map<Long, Delivery> deliveries,
            Map<String, String> placeholders,
            Locale locale) {
        this.definition = definition;
        this.organisation = organisation;
        this.dimensions = dimensions;
        this.buckets = new Buckets(dimensions, organisation, definition.rows());
        this.tracks = tracks;
        this.deliveries = deliveries;
        this.placeholders = placeholders;
        this.locale = locale;
    }

    @Override
    public Optional<Step> to(String row, String column) {
        return tracks.figure(row, column).map(figure -> step("", figure));
    }

    private Step step(String name, Resolved figure) {
        if (figure.how() instanceof Gathered gathered) {
            return gathered(name, figure, gathered);
        }
        Computed computed = (Computed) figure.how();
        List<String> names = names(computed.operands());
        List<Step> operands = Stream.iterate(0, i -> i < names.size(), i -> i + 1)
                .map(i -> step(names.get(i), computed.operands().get(i)))
                .toList();
        Unit unit = unit(computed.operation(), operands.get(0).unit());
        return new Step.Computed(name, computed.operation(), operands, figure.measure(), unit, figure.notes());
    }

    /** Values are kept in kronor, also of series whose values have units of their own. */
    private static Unit unit(Gathered how) {
        Unit unit = how.row().unitOf(how.series());
        return unit.isMoney() ? Unit.KR : unit;
    }

    private static Unit unit(Operation operation, Unit ofOperands) {
        return switch (operation) {
            case SUM, OPPOSITE -> ofOperands;
            case DIFFERENCE -> ofOperands.isPercent() ? Unit.PERCENTAGE_POINTS : ofOperands;
            case PERCENT_CHANGE, SHARE -> Unit.PERCENT;
        };
    }

    private Step.Gathered gathered(String name, Resolved figure, Gathered how) {
        boolean hidden = figure.measure() instanceof Measure.Missing missing
                && (missing.reason() == MissingReason.NOT_QUALITY_ASSURED
                        || missing.reason() == MissingReason.SUPPRESSED);
        List<Step.Part> parts = tracks.counted(how.wanted()).stream()
                .filter(counted -> isIn(counted, how))
                .map(counted -> part(
                        counted,
                        how,
                        hidden ? figure.measure() : counted.observation().measure()))
                .toList();
        return new Step.Gathered(
                name,
                how.series(),
                how.basis(),
                how.period(),
                row(how),
                split(how),
                figure.measure(),
                unit(how),
                parts,
                figure.deliveries().stream()
                        .sorted()
                        .flatMap(id -> Optional.ofNullable(deliveries.get(id)).stream())
                        .toList(),
                figure.notes());
    }

    private boolean isIn(Tracks.Counted counted, Gathered how) {
        return buckets.of(counted.unit()).contains(how.row().bucket())
                && Sums.splits(counted.unit(), dimensions, definition.split()).contains(how.split());
    }

    private Step.Part part(Tracks.Counted counted, Gathered how, Measure measure) {
        return new Step.Part(
                buckets.beneath(counted.unit(), how.row().bucket()),
                counted.unit().organisation(),
                counted.unit().breakdown(),
                counted.observation().period(),
                measure,
                counted.delivery(),
                counted.observation().origin());
    }

    /** Figures beside each other are called by what tells them apart: by column, by series or by row. */
    private List<String> names(List<Resolved> operands) {
        List<Function<Gathered, String>> ways =
                List.of(this::heading, gathered -> gathered.series().name().in(locale), this::row);
        return ways.stream()
                .map(way ->
                        operands.stream().map(operand -> named(operand, way)).toList())
                .filter(names -> names.stream().distinct().count() == names.size())
                .findFirst()
                .orElseGet(() -> operands.stream()
                        .map(operand -> named(operand, gathered -> heading(gathered) + ", " + row(gathered)))
                        .toList());
    }

    private static String named(Resolved operand, Function<Gathered, String> way) {
        return leaves(operand).map(way).distinct().collect(Collectors.joining(" + "));
    }

    private static Stream<Gathered> leaves(Resolved figure) {
        return figure.how() instanceof Computed computed
                ? computed.operands().stream().flatMap(WayBack::leaves)
                : Stream.of((Gathered) figure.how());
    }

    private String heading(Gathered how) {
        return filled(how.column().heading());
    }

    /** A row over everything in a table of members is the total, whatever row it is compared with. */
    private String row(Gathered how) {
        TableDefinition.Rows rows = definition.rows();
        if (!how.row().bucket().equals(Buckets.ALL) || rows.dimension().isEmpty()) {
            return how.row().label();
        }
        return rows.total()
                .or(rows::sum)
                .map(this::filled)
                .orElseGet(() -> dimensions.name(Dimensions.ORGANISATION, organisation));
    }

    private Optional<String> split(Gathered how) {
        return definition
                .split()
                .filter(split -> !how.split().equals(Sums.TOTAL))
                .map(split -> dimensions.name(split.dimension(), how.split()));
    }

    private String filled(LocalText text) {
        return Placeholders.filled(text.in(locale), placeholders);
    }
}
