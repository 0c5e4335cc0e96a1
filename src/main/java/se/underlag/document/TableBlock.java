package se.underlag.document;

import java.util.ArrayList;
import java.util.List;
import se.underlag.ooxml.Xml;
import se.underlag.publish.NoteMarks;
import se.underlag.publish.PublishedTable;
import se.underlag.publish.SourceLine;
import se.underlag.tabulate.Table;

/** A table as Word has it, with notes and source line beneath. */
final class TableBlock {

    private final PublishedTable published;
    private final Table table;
    private final NoteMarks marks;
    private final FigureTags tags;
    private final Script script;
    private final Words words;
    private final TableLayout layout;

    TableBlock(PublishedTable published, Material material, Script script, Words words) {
        this.published = published;
        this.table = published.table();
        this.marks = new NoteMarks(table);
        this.tags = material.tags(table);
        this.script = script;
        this.words = words;
        this.layout = new TableLayout(table, marks, script.figures());
    }

    /** True where it needs the long side of a sheet of paper. */
    boolean isWiderThan(int available) {
        return layout.least() > available;
    }

    /**
     * The table with what stands beneath it. Columns that have no room stand in another table beneath, with the labels again.
     *
     * @param available the width of the page between its margins, in twentieths of a point
     */
    List<Xml> xml(int available) {
        List<Xml> block = new ArrayList<>();
        List<List<Integer>> parts = layout.parts(available);
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                block.add(script.paragraph(Style.NOTE, Script.keeping(true), Script.run(words.text("continued"))));
            }
            block.add(part(parts.size() == 1 ? table : table.only(parts.get(i)), available));
        }
        for (int note = 0; note < table.notes().size(); note++) {
            block.add(note(note));
        }
        String source = new SourceLine(words.language()).of(published);
        // Two tables in a row would grow together without a paragraph between them.
        block.add(script.paragraph(Style.SOURCE, Script.run(source)));
        return block;
    }

    private Xml part(Table part, int available) {
        TableLayout placed = new TableLayout(part, marks, script.figures());
        List<Integer> widths = placed.widths(available);
        Xml properties = Xml.of("w:tblPr");
        script.id(Style.TABLE).ifPresent(id -> properties.add(Script.value("w:tblStyle", id)));
        properties.add(
                Xml.of("w:tblW")
                        .with("w:w", widths.stream().mapToInt(Integer::intValue).sum())
                        .with("w:type", "dxa"),
                Xml.of("w:tblLayout", "w:type", "fixed"),
                Xml.of("w:tblLook")
                        .with("w:val", "04A0")
                        .with("w:firstRow", 1)
                        .with("w:lastRow", 0)
                        .with("w:firstColumn", 1)
                        .with("w:lastColumn", 0)
                        .with("w:noHBand", 0)
                        .with("w:noVBand", 1),
                Script.value("w:tblCaption", table.title()));
        if (!published.words().isEmpty()) {
            properties.add(Script.value("w:tblDescription", published.words()));
        }
        Xml grid = Xml.of("w:tblGrid");
        widths.forEach(width -> grid.add(Xml.of("w:gridCol", "w:w", width)));
        return Xml.of("w:tbl")
                .add(properties, grid)
                .add(new TableHeading(part, placed, script, widths).rows())
                .add(new TableBody(part, placed, tags, script, marks, widths).rows());
    }

    private Xml note(int note) {
        String mark = marks.before(note);
        Xml text = Script.run((mark.isEmpty() ? "" : " ") + table.notes().get(note));
        return mark.isEmpty()
                ? script.paragraph(Style.NOTE, Script.keeping(true), text)
                : script.paragraph(Style.NOTE, Script.keeping(true), Script.raised(mark), text);
    }
}
