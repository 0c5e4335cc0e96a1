package se.underlag.tabulate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.underlag.series.Series;
import se.underlag.tabulate.TableDefinition.Column;

/** Finds which way is better for a row: its target says so where that is a limit, else the direction it carries. */
final class Goals {

    private final ColumnSums sums;

    Goals(ColumnSums sums) {
        this.sums = sums;
    }

    /**
     * Empty where nothing says it.
     *
     * @param carrying the series whose observations carry the direction
     * @param outcomes the column with the outcome
     * @param targets the column with the target
     * @param direction the dimension of the direction
     * @param higher its codes that say: the higher, the better
     * @param lower its codes that say: the lower, the better
     */
    Optional<Goal> of(
            RowPlan row,
            Series carrying,
            Column outcomes,
            Optional<Column> targets,
            String direction,
            List<String> higher,
            List<String> lower) {
        Set<String> directions = sums.codes(row, carrying, outcomes, direction);
        return targets.flatMap(column -> limit(row, column))
                .or(() -> said(directions, higher, Goal.AT_LEAST))
                .or(() -> said(directions, lower, Goal.AT_MOST));
    }

    private static Optional<Goal> said(Set<String> directions, List<String> meant, Goal goal) {
        return directions.stream().filter(meant::contains).findFirst().map(code -> goal);
    }

    private Optional<Goal> limit(RowPlan row, Column targets) {
        return targets.bound()
                .flatMap(dimension -> sums.codes(row, sums.series(row, targets), targets, dimension).stream()
                        .findFirst())
                .map(Goal::ofSign);
    }
}
