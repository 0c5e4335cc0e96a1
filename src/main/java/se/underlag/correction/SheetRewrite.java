package se.underlag.correction;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import se.underlag.ooxml.Archive;
import se.underlag.ooxml.TagReader;

/**
 * Writes a sheet anew with the styles of some cells changed, cells put in where one that should be marked is not there, and
 * a reference to its comments. Of everything else no byte is touched, and memory does not grow with the sheet.
 */
final class SheetRewrite {

    /** What comes after the reference to boxes of comments. */
    private static final Set<String> BEHIND_DRAWING = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "AlternateContent",
            "extLst");

    private static final String ROWS = "sheetData";

    private final SheetChange change;
    private final RowRewrite rows;
    private Optional<String> drawing;
    private String prefix = "";
    private boolean inRows;
    private boolean behindRows;

    SheetRewrite(SheetChange change) {
        this.change = change;
        this.rows = new RowRewrite(change);
        this.drawing = change.drawing();
    }

    void write(Archive archive, String part, OutputStream out) throws IOException {
        try (TagReader tags = new TagReader(archive.open(part));
                Splice splice = new Splice(archive.open(part), out)) {
            while (tags.next()) {
                if (tags.isStart()) {
                    start(tags, splice);
                } else {
                    end(tags, splice);
                }
            }
            splice.copyRest();
        }
    }

    private void start(TagReader tags, Splice splice) throws IOException {
        if (inRows) {
            rows.start(tags, splice);
        } else if (tags.depth() == 1) {
            prefix = tags.prefix();
        } else if (tags.isStart(ROWS)) {
            inRows = true;
            rows.begin(tags, splice);
        } else if (change.deselected() && tags.isStart("sheetView")) {
            splice.copyTo(tags.begins());
            splice.put(new StartTag(splice.takeTo(tags.ends()))
                    .without("tabSelected")
                    .text());
        } else if (behindRows && tags.depth() == 2 && BEHIND_DRAWING.contains(tags.name())) {
            putDrawing(tags, splice);
        }
    }

    private void end(TagReader tags, Splice splice) throws IOException {
        if (inRows) {
            rows.end(tags, splice);
            if (tags.isEnd(ROWS)) {
                inRows = false;
                behindRows = true;
            }
        } else if (tags.depth() == 1) {
            putDrawing(tags, splice);
        }
    }

    private void putDrawing(TagReader tags, Splice splice) throws IOException {
        if (drawing.isPresent()) {
            splice.copyTo(tags.begins());
            splice.put("<" + prefix + "legacyDrawing xmlns:r=\""
                    + change.dialect().relationships() + "\" r:id=\"" + drawing.get() + "\"/>");
            drawing = Optional.empty();
        }
    }
}
