package se.underlag.tabulate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.underlag.series.Code;
import se.underlag.series.LocalText;
import se.underlag.series.Names;
import se.underlag.series.Series;
import se.underlag.series.Vocabulary;
import se.underlag.wording.PeriodTexts;

/** Decides which rows a table has: those its definition names, or one for each member of a dimension that has data. */
final class RowPlanner {

    static final String SUM_ID = "summa";
    static final String TOTAL_ID = "totalt";

    private final TableDefinition definition;
    private final Vocabulary vocabulary;
    private final Dimensions dimensions;
    private final String organisation;
    private final Map<String, String> placeholders;
    private final Locale locale;

    RowPlanner(
            TableDefinition definition,
            Vocabulary vocabulary,
            Dimensions dimensions,
            String organisation,
            Map<String, String> placeholders,
            Locale locale) {
        this.definition = definition;
        this.vocabulary = vocabulary;
        this.dimensions = dimensions;
        this.organisation = organisation;
        this.placeholders = placeholders;
        this.locale = locale;
    }

    /**
     * The rows from the top.
     *
     * @param withData the buckets that have data in any column that is shown
     */
    List<RowPlan> rows(Set<String> withData) {
        TableDefinition.Rows rows = definition.rows();
        if (!rows.list().isEmpty()) {
            return listed(rows.dimension().orElseThrow(), withData);
        }
        if (rows.within().isPresent()) {
            return grouped(rows.within().get(), rows.dimension().orElseThrow(), withData);
        }
        if (rows.dimension().isPresent()) {
            return membersAndTotals(rows.dimension().get(), withData);
        }
        if (rows.one().isPresent()) {
            return List.of(row(definition.table(), rows.one().get(), Table.RowKind.DATA, Buckets.ALL));
        }
        return rows.series().stream().map(this::seriesRow).toList();
    }

    /** The row of a month in a table whose rows are months. */
    RowPlan monthRow(YearMonth month) {
        String label = new PeriodTexts(locale).span(month, month);
        return row(month.toString(), LocalText.of(label), Table.RowKind.DATA, Buckets.ALL);
    }

    private RowPlan seriesRow(TableDefinition.SeriesRow row) {
        Series series = shown(row, vocabulary);
        return new RowPlan(
                row.id(),
                text(row.label().orElse(series.name())),
                0,
                Table.RowKind.DATA,
                Buckets.ALL,
                organisation,
                false,
                series,
                row.unit(),
                row.decimals());
    }

    /** What a row shows; of several series their sum, as a series with parts. */
    static Series shown(TableDefinition.SeriesRow row, Vocabulary vocabulary) {
        Series first = series(vocabulary, row.series().get(0));
        if (row.series().size() == 1) {
            return first;
        }
        return new Series(
                String.join("+", row.series()),
                row.label().orElse(first.name()),
                first.kind(),
                first.unit(),
                first.decimals(),
                first.breakdowns(),
                first.unitBy(),
                row.series(),
                Optional.empty(),
                List.of());
    }

    /** The series with a code; the reader of definitions sees to it that there is one. */
    static Series series(Vocabulary vocabulary, String code) {
        return Optional.ofNullable(vocabulary.series().get(code))
                .orElseThrow(() -> new IllegalArgumentException("no series: " + code));
    }

    /** The members that a definition lists, as far as they have data, with sums among them; the total last. */
    private List<RowPlan> listed(String dimension, Set<String> withData) {
        List<RowPlan> rows = new ArrayList<>();
        for (TableDefinition.ListedRow row : definition.rows().list()) {
            if (row.code().isEmpty()) {
                LocalText label = row.label().orElse(LocalText.of(row.name()));
                rows.add(row(row.name(), label, Table.RowKind.TOTAL, Buckets.listed(row.name())));
            } else if (withData.isEmpty() || withData.contains(row.name())) {
                RowPlan member = memberRow(dimension, row.name(), 0);
                rows.add(row.label().map(label -> member.called(text(label))).orElse(member));
            }
        }
        definition.rows().total().ifPresent(total -> rows.add(row(TOTAL_ID, total, Table.RowKind.TOTAL, Buckets.ALL)));
        return rows;
    }

    /** The groups that have data, each with its members beneath it, indented. */
    private List<RowPlan> grouped(String within, String dimension, Set<String> withData) {
        List<RowPlan> rows = new ArrayList<>();
        List<String> groups = withData.stream()
                .filter(bucket -> levelOf(dimension, bucket) == 0)
                .sorted(order(within, group -> group))
                .toList();
        for (String group : groups) {
            rows.add(memberRow(within, group, 0).asGroup());
            withData.stream()
                    .filter(bucket -> Buckets.parts(bucket)
                            .filter(parts -> parts.get(0).equals(group))
                            .isPresent())
                    .sorted(order(dimension, RowPlanner::member))
                    .forEach(bucket -> rows.add(
                            memberRow(dimension, member(bucket), 1).summing(bucket, group + "/" + member(bucket))));
        }
        return rows;
    }

    private static String member(String bucket) {
        return Buckets.parts(bucket).map(parts -> parts.get(1)).orElse(bucket);
    }

    /** Nothing is moved where rows stand as they do in the export, since buckets come in that order. */
    private Comparator<String> order(String dimension, UnaryOperator<String> code) {
        return definition.rows().order() == TableDefinition.RowOrder.DELIVERED
                ? (one, other) -> 0
                : Comparator.comparing(code, dimensions.order(dimension));
    }

    private List<RowPlan> membersAndTotals(String dimension, Set<String> withData) {
        Optional<LocalText> sum = definition.rows().sum();
        Optional<LocalText> total = definition.rows().total();
        List<String> members = topMembers(dimension, withData);
        List<String> among =
                members.stream().filter(code -> !isAfterSum(dimension, code)).toList();
        List<String> after =
                members.stream().filter(code -> isAfterSum(dimension, code)).toList();
        List<RowPlan> rows = new ArrayList<>();
        among.forEach(code -> addWithChildren(dimension, code, withData, rows));
        if (sum.isPresent() && total.isPresent() && !after.isEmpty()) {
            rows.add(row(SUM_ID, sum.get(), Table.RowKind.TOTAL, Buckets.SUM));
        }
        after.forEach(code -> addWithChildren(dimension, code, withData, rows));
        if (total.isPresent()) {
            rows.add(row(TOTAL_ID, total.get(), Table.RowKind.TOTAL, Buckets.ALL));
        } else if (sum.isPresent()) {
            rows.add(row(SUM_ID, sum.get(), Table.RowKind.TOTAL, Buckets.ALL));
        }
        return rows;
    }

    /** Those with data; with no data at all and nothing but members to show, all of the code list. */
    private List<String> topMembers(String dimension, Set<String> withData) {
        boolean onlyMembers =
                definition.rows().sum().isEmpty() && definition.rows().total().isEmpty();
        Stream<String> codes = withData.isEmpty() && onlyMembers
                ? dimensions.top(dimension).stream().map(Code::id)
                : withData.stream().filter(code -> levelOf(dimension, code) == 0);
        return codes.filter(code -> isListed(dimension, code))
                .sorted(order(dimension, code -> code))
                .toList();
    }

    private void addWithChildren(String dimension, String code, Set<String> withData, List<RowPlan> rows) {
        rows.add(memberRow(dimension, code, 0));
        List<String> children = withData.stream()
                .filter(child -> levelOf(dimension, child) == 1 && dimensions.isWithin(dimension, child, code))
                .sorted(order(dimension, child -> child))
                .toList();
        String name = Names.key(dimensions.name(dimension, code));
        if (children.size() > 1) {
            children.stream()
                    .filter(child -> isListed(dimension, child))
                    .filter(child ->
                            !Names.key(dimensions.name(dimension, child)).equals(name))
                    .forEach(child -> rows.add(memberRow(dimension, child, 1)));
        }
    }

    private RowPlan memberRow(String dimension, String code, int level) {
        boolean isOrganisation = dimension.equals(Dimensions.ORGANISATION);
        RowPlan row = row(code, LocalText.of(dimensions.name(dimension, code)), Table.RowKind.DATA, code);
        return new RowPlan(
                row.id(),
                row.label(),
                level,
                row.kind(),
                row.bucket(),
                isOrganisation ? code : organisation,
                false,
                row.series(),
                row.unit(),
                row.decimals());
    }

    private RowPlan row(String id, LocalText label, Table.RowKind kind, String bucket) {
        Series series = series(vocabulary, definition.series().orElse(""));
        return new RowPlan(
                id, text(label), 0, kind, bucket, organisation, false, series, Optional.empty(), Optional.empty());
    }

    /** How deep a bucket lies among the rows: 0 at the top; −1 for what is no member. */
    private int levelOf(String dimension, String bucket) {
        if (bucket.equals(Buckets.ALL) || bucket.equals(Buckets.SUM)) {
            return -1;
        }
        if (definition.rows().within().isPresent()) {
            return Buckets.parts(bucket).isPresent() ? 1 : 0;
        }
        List<String> path = dimensions.path(dimension, bucket);
        int top = dimension.equals(Dimensions.ORGANISATION) ? path.indexOf(organisation) + 1 : 0;
        return path.size() - 1 - top;
    }

    private boolean isListed(String dimension, String code) {
        return dimensions.member(dimension, code).map(Code::listed).orElse(true);
    }

    private boolean isAfterSum(String dimension, String code) {
        return dimensions.member(dimension, code).filter(Code::afterSum).isPresent();
    }

    private String text(LocalText text) {
        return Placeholders.filled(text.in(locale), placeholders);
    }
}
