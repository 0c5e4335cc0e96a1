package se.underlag.job;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.underlag.job.UsageMistake.What;
import se.underlag.store.CodedTable;
import se.underlag.store.DataFolderInUse;
import se.underlag.store.Holdings;
import se.underlag.tabulate.Step;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.TracedTable;

/** Tells where a figure comes from: the command {@code explain}. Changes nothing. */
public final class Explaining {

    private final Rooms rooms;
    private final Workplace workplace;

    public Explaining(Rooms rooms, Workplace workplace) {
        this.rooms = rooms;
        this.workplace = workplace;
    }

    /**
     * Makes the table anew of what it was made of, and follows the figure back.
     *
     * @throws UsageMistake when there is no such code, table, row, column or data folder, or a definition is wrong
     * @throws DataFolderInUse when another process owns the data folder
     */
    public Explained explain(Question question, Path data, Path jobs, Locale language)
            throws UsageMistake, DataFolderInUse {
        Tools tools = rooms.checkedTools(jobs, language);
        return workplace.look(data, ledger -> {
            Asked asked = question.subject() instanceof Question.Coded coded
                    ? asked(coded, tools.tracing(), ledger)
                    : asked((Question.Named) question.subject(), tools.tracing(), ledger);
            return explained(question, asked, tools, ledger);
        });
    }

    /** A table that is asked about, and what it is to be made of. */
    private record Asked(
            ShownTable table,
            Optional<CodedTable> coded,
            YearMonth asOf,
            Optional<Instant> knownAt,
            Holdings holdings) {}

    private static Asked asked(Question.Coded question, Tracing tracing, Ledger ledger) throws UsageMistake {
        Optional<CodedTable> found = ledger.codes().find(question.code());
        if (found.isEmpty()) {
            throw new UsageMistake(
                    What.NO_SUCH_CODE,
                    Stream.concat(Stream.of(question.code()), ledger.codes().all().stream())
                            .toList());
        }
        CodedTable coded = found.get();
        CodedTable.Key key = coded.table();
        String title = tracing.tables().stream()
                .filter(table -> table.report().equals(key.report()))
                .map(ShownTable::title)
                .findFirst()
                .orElse(key.report());
        return new Asked(
                new ShownTable(key.report(), title, key.table(), key.organisation()),
                found,
                key.asOf(),
                Optional.of(coded.knownAt()),
                ledger.deliveries().holdingsAsKnownAt(coded.knownAt()));
    }

    private static Asked asked(Question.Named question, Tracing tracing, Ledger ledger) throws UsageMistake {
        ShownTable table = table(question, tracing.tables());
        Holdings holdings = question.asKnownAt().isPresent()
                ? ledger.deliveries().holdingsAsKnownAt(question.asKnownAt().get())
                : ledger.deliveries().holdings();
        Optional<YearMonth> asOf = question.asOf().or(holdings::latestMonth);
        if (asOf.isEmpty()) {
            throw new UsageMistake(What.NOTHING_STORED, List.of(table.table()));
        }
        return new Asked(table, Optional.empty(), asOf.get(), question.asKnownAt(), holdings);
    }

    private static ShownTable table(Question.Named question, List<ShownTable> tables) throws UsageMistake {
        String id = Choosing.one(
                question.table(),
                tables.stream().map(ShownTable::table).distinct().toList(),
                List::of,
                What.NO_SUCH_TABLE,
                What.NO_SUCH_TABLE);
        List<ShownTable> found =
                tables.stream().filter(table -> table.table().equals(id)).toList();
        List<String> reports = found.stream().map(ShownTable::report).distinct().toList();
        if (question.report().isEmpty() && reports.size() > 1) {
            throw new UsageMistake(
                    What.SEVERAL_REPORTS,
                    Stream.concat(Stream.of(id), reports.stream()).toList());
        }
        String report = question.report().isEmpty()
                ? reports.get(0)
                : Choosing.one(question.report().get(), reports, List::of, What.NO_SUCH_REPORT, What.NO_SUCH_REPORT);
        return found.stream()
                .filter(table -> table.report().equals(report))
                .findFirst()
                .orElseThrow();
    }

    private static Explained explained(Question question, Asked asked, Tools tools, Ledger ledger) throws UsageMistake {
        Optional<TracedTable> traced = tools.tracing().trace(asked.table(), asked.holdings(), asked.asOf());
        if (traced.isEmpty()) {
            throw new UsageMistake(What.NO_SUCH_TABLE, List.of(asked.table().table()));
        }
        Table table = traced.get().table();
        boolean redefined = asked.coded()
                .filter(coded -> !coded.table().content().equals(new TableContent(asked.holdings()).sha256(table)))
                .isPresent();
        Sources sources = new Sources(ledger, tools.naming());
        Optional<Explained.Figure> figure =
                question.row().isPresent() && question.column().isPresent()
                        ? Optional.of(figure(question, traced.get(), asked, tools.tracing(), ledger, sources))
                        : Optional.empty();
        return new Explained(
                asked.table(),
                asked.coded().map(CodedTable::code),
                asked.asOf(),
                asked.knownAt(),
                table,
                figure.map(found -> sources.of(found, asked.holdings()))
                        .orElseGet(() -> sources.of(table, asked.holdings())),
                redefined,
                figure,
                tools.naming());
    }

    private static Explained.Figure figure(
            Question question, TracedTable traced, Asked asked, Tracing tracing, Ledger ledger, Sources sources)
            throws UsageMistake {
        // Also what stands in parentheses has a way back.
        Table table = traced.table().spread();
        Table.Row row = Choosing.one(
                question.row().orElseThrow(),
                table.rows(),
                each -> List.of(each.label(), each.plainLabel(), each.id()),
                What.NO_SUCH_ROW,
                What.SEVERAL_ROWS);
        Table.Column column = Choosing.one(
                question.column().orElseThrow(),
                table.columns(),
                each -> List.of(each.heading(), each.id()),
                What.NO_SUCH_COLUMN,
                What.SEVERAL_COLUMNS);
        Table.Cell cell = row.cells().get(table.indexOf(column));
        Optional<Step> step = traced.step(row, column).map(sources::withRows);
        Optional<Table.Cell> now = asked.knownAt().isEmpty()
                ? Optional.empty()
                : tracing.trace(asked.table(), ledger.deliveries().holdings(), asked.asOf())
                        .flatMap(present -> cell(present.table().spread(), row, column))
                        .filter(present -> !present.display().equals(cell.display())
                                || !present.figure().equals(cell.figure()));
        return new Explained.Figure(row, column, cell, step, now);
    }

    private static Optional<Table.Cell> cell(Table table, Table.Row row, Table.Column column) {
        return table.row(row.id()).flatMap(found -> table.column(column.id())
                .map(place -> found.cells().get(table.indexOf(place))));
    }
}
