package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import se.underlag.tabulate.Table.Column;

/**
 * The heading of a table as rows of merged cells. Neighbouring columns whose paths begin alike share the cell above
 * them; a path that ends early reaches down to the figures.
 *
 * <pre>
 * [2024, Kvinnor] [2024, Män] [Budget]     │   2024        │ Budget │
 *                                          │ Kvinnor │ Män │        │
 * </pre>
 */
public final class HeadingRows {

    /**
     * A cell of the heading.
     *
     * @param first the place of its first column
     * @param columns how many columns it spans
     * @param rows how many rows it spans
     * @param leaf true when figures stand right beneath it
     */
    public record Cell(String text, int first, int columns, int rows, boolean leaf) {}

    private final List<Column> columns;
    private final int depth;

    public HeadingRows(List<Column> columns) {
        this.columns = columns;
        this.depth =
                columns.stream().mapToInt(column -> column.path().size()).max().orElse(1);
    }

    /** How many rows the heading has. */
    public int depth() {
        return depth;
    }

    /** The cells of each row from the top; a place covered from above has no cell. */
    public List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int level = 0; level < depth; level++) {
            rows.add(row(level));
        }
        return rows;
    }

    /** How many columns each cell of the top row spans. */
    public List<Integer> groups() {
        return row(0).stream().map(Cell::columns).toList();
    }

    private List<Cell> row(int level) {
        List<Cell> cells = new ArrayList<>();
        for (int at = 0; at < columns.size(); ) {
            List<String> path = columns.get(at).path();
            if (level >= path.size()) {
                at++;
            } else if (level == path.size() - 1) {
                cells.add(new Cell(path.get(level), at, 1, depth - level, true));
                at++;
            } else {
                int end = endOfGroup(at, level);
                cells.add(new Cell(path.get(level), at, end - at, 1, false));
                at = end;
            }
        }
        return cells;
    }

    private int endOfGroup(int start, int level) {
        List<String> shared = columns.get(start).path().subList(0, level + 1);
        int end = start + 1;
        while (end < columns.size()
                && columns.get(end).path().size() > level + 1
                && columns.get(end).path().subList(0, level + 1).equals(shared)) {
            end++;
        }
        return end;
    }
}
