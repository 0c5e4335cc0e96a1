package se.underlag.correction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import se.underlag.ooxml.Archive;
import se.underlag.ooxml.TagReader;
import se.underlag.source.CellAddress;

/**
 * What has to be known of a sheet before it can be marked: which cell shows what is said of another, how large cells are,
 * and whether it has comments. Reads the sheet once and keeps only what concerns the places asked about.
 */
final class SheetScan {

    /** So many rows below a place its comment may reach. */
    private static final int ROWS_OF_A_COMMENT = 40;

    private final TreeSet<Integer> rows = new TreeSet<>();
    private final List<CellAddress> cells = new ArrayList<>();
    private final Map<Integer, Integer> firstFilled = new HashMap<>();
    private final List<CellRange> merged = new ArrayList<>();
    private final Grid grid = new Grid();
    private final CellPosition position = new CellPosition();
    private String drawing = "";
    private boolean selected;
    private boolean inRows;

    private SheetScan(Collection<Place> places) {
        for (Place place : places) {
            if (place instanceof Place.OfCell cell) {
                cells.add(cell.address());
                rows.add(cell.address().row());
            } else if (place instanceof Place.OfRows several) {
                rows.add(several.first());
            }
        }
    }

    static SheetScan of(Archive archive, String part, Collection<Place> places) throws IOException {
        SheetScan scan = new SheetScan(places);
        try (TagReader tags = new TagReader(archive.open(part))) {
            while (tags.next()) {
                scan.take(tags);
            }
        }
        return scan;
    }

    /** True where a sheet's tab is selected; reads no further than needed to know. */
    static boolean isSelected(Archive archive, String part) throws IOException {
        try (TagReader tags = new TagReader(archive.open(part))) {
            while (tags.next() && !tags.isStart("sheetData")) {
                if (tags.isStart("sheetView") && tags.isTrue("tabSelected")) {
                    return true;
                }
            }
            return false;
        }
    }

    private void take(TagReader tags) {
        if (!tags.isStart()) {
            inRows &= !tags.isEnd("sheetData");
        } else if (inRows) {
            takeInRows(tags);
        } else {
            switch (tags.name()) {
                case "sheetData" -> inRows = true;
                case "sheetView" -> selected |= tags.isTrue("tabSelected");
                case "sheetFormatPr" -> grid.takeUsual(tags);
                case "col" -> grid.takeColumns(tags);
                case "legacyDrawing" -> drawing = tags.attribute("id");
                case "mergeCell" ->
                    CellRange.of(tags.attribute("ref"))
                            .filter(range -> cells.stream().anyMatch(range::contains))
                            .ifPresent(merged::add);
                default -> {
                    // Nothing that marking depends on.
                }
            }
        }
    }

    private void takeInRows(TagReader tags) {
        if (tags.isStart("row")) {
            position.atRow(tags);
            if (isNear(position.row())) {
                grid.takeRow(position.row(), tags);
            }
        } else if (tags.isStart("c") && (rows.contains(position.row()) || !position.isAddressed())) {
            position.atCell(tags);
        } else if ((tags.isStart("v") || tags.isStart("is")) && rows.contains(position.row())) {
            firstFilled.merge(position.row(), position.column(), Math::min);
        }
    }

    private boolean isNear(int row) {
        Integer above = rows.floor(row);
        return above != null && row - above <= ROWS_OF_A_COMMENT;
    }

    /** The cell to be marked for a place: of merged cells the one that is seen, of a row the first that is filled. */
    Optional<CellAddress> cell(Place place) {
        if (place instanceof Place.OfCell cell) {
            return Optional.of(merged.stream()
                    .filter(range -> range.contains(cell.address()))
                    .map(CellRange::first)
                    .findFirst()
                    .orElse(cell.address()));
        }
        if (place instanceof Place.OfRows several) {
            return Optional.of(new CellAddress(several.first(), firstFilled.getOrDefault(several.first(), 0)));
        }
        return Optional.empty();
    }

    Grid grid() {
        return grid;
    }

    /** The id of the drawing in which boxes of comments stand, or empty. */
    String drawing() {
        return drawing;
    }

    /** True where the sheet's tab is selected. */
    boolean isSelected() {
        return selected;
    }
}
