package se.underlag.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.underlag.ooxml.TagReader;

/** How wide the columns and how high the rows of a sheet are, in pixels, and which style a column's empty cells have. */
final class Grid {

    private static final double PIXELS_OF_A_DIGIT = 7;
    private static final int PADDING = 5;
    private static final double PIXELS_OF_A_POINT = 96.0 / 72;
    private static final double USUAL_WIDTH = 9.14;
    private static final double USUAL_HEIGHT = 15;

    private record Columns(int first, int last, int pixels, int style) {}

    private final List<Columns> columns = new ArrayList<>();
    private final Map<Integer, Integer> rows = new HashMap<>();
    private int width = (int) (USUAL_WIDTH * PIXELS_OF_A_DIGIT);
    private int height = (int) (USUAL_HEIGHT * PIXELS_OF_A_POINT);

    /** Takes {@code <sheetFormatPr defaultColWidth="10.7" defaultRowHeight="15"/>}. */
    void takeUsual(TagReader tags) {
        width = (int) (tags.number("defaultColWidth", USUAL_WIDTH) * PIXELS_OF_A_DIGIT);
        height = (int) (tags.number("defaultRowHeight", USUAL_HEIGHT) * PIXELS_OF_A_POINT);
    }

    /** Takes {@code <col min="2" max="4" width="24" style="3"/>}. */
    void takeColumns(TagReader tags) {
        double digits = tags.number("width", width / PIXELS_OF_A_DIGIT);
        int pixels = tags.isTrue("hidden") ? 0 : (int) (digits * PIXELS_OF_A_DIGIT) + PADDING;
        columns.add(new Columns((int) tags.number("min", 1) - 1, (int) tags.number("max", 1) - 1, pixels, (int)
                tags.number("style", 0)));
    }

    /** Takes {@code <row r="6" ht="30">}. */
    void takeRow(int row, TagReader tags) {
        double points = tags.number("ht", -1);
        if (tags.isTrue("hidden")) {
            rows.put(row, 0);
        } else if (points >= 0) {
            rows.put(row, (int) (points * PIXELS_OF_A_POINT));
        }
    }

    int width(int column) {
        return columns.stream()
                .filter(some -> some.first <= column && column <= some.last)
                .map(Columns::pixels)
                .findFirst()
                .orElse(width);
    }

    int height(int row) {
        return rows.getOrDefault(row, height);
    }

    int style(int column) {
        return columns.stream()
                .filter(some -> some.first <= column && column <= some.last)
                .map(Columns::style)
                .findFirst()
                .orElse(0);
    }
}
