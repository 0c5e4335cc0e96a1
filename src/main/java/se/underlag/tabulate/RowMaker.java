package se.underlag.tabulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes rows of what is known of one time: the figures of each in every column that is shown. */
final class RowMaker {

    private final TableDefinition definition;
    private final CellMaker cells;
    private final NewOrGone newOrGone;
    private final NoteBook notes;

    RowMaker(TableDefinition definition, CellMaker cells, NewOrGone newOrGone, NoteBook notes) {
        this.definition = definition;
        this.cells = cells;
        this.newOrGone = newOrGone;
        this.notes = notes;
    }

    /**
     * A row.
     *
     * @param changes what is counted in another way than in the rows above
     */
    Table.Row row(RowPlan plan, List<String> changes) {
        Optional<NewOrGone.Found> found = newOrGone.of(plan);
        List<Integer> about = new ArrayList<>();
        found.map(NewOrGone.Found::note).map(notes::add).ifPresent(about::add);
        changes.stream().map(notes::add).forEach(about::add);
        List<Table.Cell> made = new ArrayList<>();
        for (TableDefinition.Column column : definition.shownColumns()) {
            definition.splits().forEach(split -> made.add(cells.cell(plan, column, split)));
        }
        return new Table.Row(
                plan.id(),
                plan.label(),
                plan.level(),
                plan.kind(),
                made,
                about,
                found.map(NewOrGone.Found::presence).orElse(Table.Presence.LASTING),
                !changes.isEmpty(),
                plan.counted());
    }
}
