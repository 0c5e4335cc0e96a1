package se.underlag.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.underlag.job.Explained;
import se.underlag.store.Delivery;
import se.underlag.tabulate.Table;
import se.underlag.wording.Typography;

/** Where a figure comes from, in lines: which it is, how it was computed, and from which rows of which files. */
final class ExplainLines {

    private static final int MOST_RANGES = 40;

    private final Explained explained;
    private final Wording wording;
    private final boolean all;

    /** @param all true to leave nothing out */
    ExplainLines(Explained explained, Wording wording, boolean all) {
        this.explained = explained;
        this.wording = wording;
        this.all = all;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(table());
        explained.figure().ifPresentOrElse(figure -> lines.addAll(figure(figure)), () -> lines.addAll(places()));
        if (!explained.sources().isEmpty()) {
            lines.add(wording.text("explain.files"));
            explained.sources().forEach(source -> lines.addAll(source(source)));
        }
        return lines;
    }

    private List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(Typography.plain(explained.table().title()));
        lines.add(wording.text(
                "explain.report",
                explained.shown().title(),
                explained.shown().report(),
                wording.month(explained.asOf())));
        lines.add(wording.text("explain.table-id", explained.shown().table()));
        explained.code().ifPresent(code -> lines.add(wording.text("explain.code-line", code)));
        explained.knownAt().ifPresent(moment -> lines.add(wording.text("explain.known-at", wording.moment(moment))));
        if (explained.redefined()) {
            lines.add(wording.text("explain.redefined"));
        }
        return lines;
    }

    private List<String> figure(Explained.Figure figure) {
        Table.Cell cell = figure.cell();
        List<String> lines = new ArrayList<>();
        lines.add(wording.text(
                "explain.row-line",
                Typography.plain(figure.row().plainLabel()),
                figure.row().id()));
        lines.add(wording.text(
                "explain.column-line",
                Typography.plain(figure.column().heading()),
                figure.column().id()));
        lines.add(wording.text("explain.shown", shown(cell)));
        figure.step()
                .filter(step -> step.measure().value().isPresent())
                .ifPresent(step -> lines.add(wording.text(
                        "explain.unrounded", Unrounded.amount(step.measure(), step.unit(), wording.units()))));
        Stream.concat(figure.row().notes().stream(), cell.notes().stream())
                .distinct()
                .map(note -> explained.table().notes().get(note))
                .forEach(note -> lines.add(wording.text("explain.note", Typography.plain(note))));
        figure.now()
                .ifPresent(now -> lines.add(wording.text(
                        "explain.now", Unrounded.with(now.unit(), Typography.plain(now.display()), wording.units()))));
        figure.step().ifPresent(step -> {
            lines.add(wording.text("explain.how"));
            new StepLines(wording, explained.naming(), all).of(step).forEach(line -> lines.add("  " + line));
        });
        return lines;
    }

    private String shown(Table.Cell cell) {
        String display = Typography.plain(cell.display());
        return cell.figure().value().isPresent() ? Unrounded.with(cell.unit(), display, wording.units()) : display;
    }

    /** What may be asked for. */
    private List<String> places() {
        List<String> lines = new ArrayList<>();
        lines.add(wording.text("explain.rows-of"));
        explained
                .table()
                .rows()
                .forEach(row -> lines.add(wording.text("explain.place", Typography.plain(row.plainLabel()), row.id())));
        lines.add(wording.text("explain.columns-of"));
        explained
                .table()
                .spread()
                .columns()
                .forEach(column ->
                        lines.add(wording.text("explain.place", Typography.plain(column.heading()), column.id())));
        return lines;
    }

    private List<String> source(Explained.Source source) {
        Delivery delivery = source.delivery();
        List<String> lines = new ArrayList<>();
        lines.add(wording.text("explain.delivery", String.valueOf(delivery.id()), delivery.file()));
        lines.add("    "
                + wording.text(
                        "explain.delivery-of",
                        source.name(),
                        source.organisation(),
                        wording.period(delivery.period())));
        lines.add("    "
                + wording.text(
                        delivery.qualityAssured() ? "explain.received" : "explain.received-not-assured",
                        wording.moment(delivery.receivedAt()),
                        wording.moment(delivery.importedAt())));
        delivery.replacedBy()
                .ifPresent(other -> lines.add("    " + wording.text("history.replaced", String.valueOf(other))));
        delivery.withdrawnAt()
                .ifPresent(moment -> lines.add("    " + wording.text("history.withdrawn", wording.moment(moment))));
        source.file().ifPresent(path -> lines.add("    " + wording.text("explain.lies", path)));
        String rows = new RowWords(wording, all ? Integer.MAX_VALUE : MOST_RANGES).of(source.rows(), source.others());
        if (!rows.isEmpty()) {
            lines.add("    " + rows);
        }
        return lines;
    }
}
