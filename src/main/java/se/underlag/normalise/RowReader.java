package se.underlag.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import se.underlag.finding.Finding;
import se.underlag.layout.BoundColumn;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.ColumnDefinition;
import se.underlag.layout.SourceDefinition.ColumnType;
import se.underlag.normalise.ReadRow.Kind;
import se.underlag.series.CodeList;
import se.underlag.series.Names;
import se.underlag.series.Vocabulary;
import se.underlag.sheet.Cell;
import se.underlag.sheet.Row;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceLocation;

/**
 * Understands the rows under the header of one sheet: tells data from totals and notes, and reads each cell by the
 * meaning of its column.
 *
 * <pre>
 * Enhet        Månad     Kön      Schemalagd tid  Korttid, timmar
 * Staben HR    Jan 2024  Kvinnor  1 273,22        10,59             data
 * Totalt                          131 552,75      1 296,70          a control total
 * Källa: personalsystemet. Uttaget 2025-01-14.                      a note
 * </pre>
 */
public final class RowReader {

    /** The dimension of the organisation tree. */
    public static final String ORGANISATION = "organisation";

    private static final int MOST_NAMES = 10_000;

    private final SheetLayout sheet;
    private final String file;
    private final List<CellReader> readers;
    private final TotalLabels totals;
    private final NoteRows notes;
    private final RowPeriods periods;
    private final Sections sections;
    private final RowUnits units;
    private final RowOrganisations organisations;
    private final boolean[] organisational;
    private final Map<String, Value> organisationNames = new HashMap<>();
    private final List<CellReader> coded;
    private final int[] figures;
    private final Cell[] above;
    /** Of the row that is being read; the next one takes their place. */
    private final Cell[] cells;

    /**
     * @param file the file's name
     * @throws IllegalArgumentException when the vocabulary has no organisation tree
     */
    public RowReader(SourceDefinition definition, SheetLayout sheet, String file, Vocabulary vocabulary) {
        this.sheet = sheet;
        this.file = file;
        this.readers = sheet.columns().stream()
                .map(column -> new CellReader(definition, column, vocabulary))
                .toList();
        this.totals = new TotalLabels(definition);
        this.notes = new NoteRows(definition, readers, totals);
        this.sections = new Sections(readers);
        this.units = new RowUnits(definition, sheet, sections);
        this.periods = new RowPeriods(definition, sheet, this::place);
        CodeList tree = vocabulary
                .codeList(ORGANISATION)
                .orElseThrow(() -> new IllegalArgumentException("no code list for " + ORGANISATION));
        List<Integer> path = definition.organisation().columns().stream()
                .map(this::place)
                .filter(at -> at >= 0)
                .toList();
        this.organisations = new RowOrganisations(definition, sheet, path, tree);
        this.organisational = new boolean[readers.size()];
        path.forEach(at -> organisational[at] = true);
        this.coded = readers.stream()
                .filter(reader -> reader.meaning().type() == ColumnType.CODE)
                .toList();
        this.figures = IntStream.range(0, readers.size())
                .filter(at -> readers.get(at).meaning().type().isValue())
                .toArray();
        this.above = new Cell[readers.size()];
        Arrays.fill(above, Cell.BLANK);
        this.cells = new Cell[readers.size()];
    }

    private int place(String columnId) {
        for (int at = 0; at < readers.size(); at++) {
            if (readers.get(at).column().id().equals(columnId)) {
                return at;
            }
        }
        return -1;
    }

    /** Reads a row under the header; what is wrong with its cells is told to {@code findings}. */
    public ReadRow read(Row row, Consumer<Finding> findings) {
        if (notes.isNote(row)) {
            if (notes.mayBeginSection(row)) {
                sections.begin(row);
            }
            return ReadRow.note(sheet, row);
        }
        Optional<String> label = totalLabel(row);
        if (label.isPresent()) {
            return total(row, label.get(), findings);
        }
        Value[] meant = new Value[cells.length];
        for (int at = 0; at < meant.length; at++) {
            cells[at] = filledDown(row, at);
            meant[at] = value(row, at, cells[at], findings);
        }
        List<Value> values = Arrays.asList(meant);
        return new ReadRow(
                sheet,
                row,
                Kind.DATA,
                "",
                values,
                periods.of(values),
                units.of(values),
                organisations.of(cells, at -> location(row, at), findings));
    }

    private Value value(Row row, int at, Cell cell, Consumer<Finding> findings) {
        if (organisational[at] && !(cell instanceof Cell.Faulty)) {
            return cell.isBlank() ? Value.NONE : organisationName(CellTexts.of(cell));
        }
        CellReader.Result result = readers.get(at).read(cell);
        if (result.isProblem()) {
            findings.accept(new Finding(result.problem().get(), location(row, at), result.arguments()));
        }
        return result.value();
    }

    private Value organisationName(String name) {
        Value known = organisationNames.get(name);
        if (known == null) {
            known = new Value.Plain(Names.key(name));
            if (organisationNames.size() < MOST_NAMES) {
                organisationNames.put(name, known);
            }
        }
        return known;
    }

    /** Where a definition says that labels are not repeated, the one above stands for a blank. */
    private Cell filledDown(Row row, int at) {
        if (sections.isSection(at)) {
            return section(at);
        }
        Cell cell = row.cell(readers.get(at).column().index());
        if (!readers.get(at).meaning().repeats()) {
            return cell;
        }
        if (cell.isBlank()) {
            return above[at];
        }
        above[at] = cell;
        return cell;
    }

    /** What the section is about; its heading may have a unit at its end. */
    private Cell section(int at) {
        boolean known = sections.heading().isBlank()
                || readers.get(at).read(sections.heading()).problem().isEmpty();
        return known ? sections.heading() : sections.name();
    }

    /** A total's blanks and labels mean nothing, and so do names in it that are not known: only its figures must be right. */
    private ReadRow total(Row row, String label, Consumer<Finding> findings) {
        List<Value> values = new ArrayList<>(readers.size());
        for (int at = 0; at < readers.size(); at++) {
            Cell cell = sections.isSection(at)
                    ? section(at)
                    : row.cell(readers.get(at).column().index());
            if (cell.isBlank() || totals.isTotal(CellTexts.of(cell))) {
                values.add(Value.NONE);
            } else {
                boolean figure = readers.get(at).meaning().type().isValue();
                values.add(value(row, at, cell, figure ? findings : nothing -> {}));
            }
        }
        return ReadRow.of(sheet, row, Kind.TOTAL, label, values);
    }

    /** The label of a total: the first cell with anything in it, or a total's word in a column of codes. */
    private Optional<String> totalLabel(Row row) {
        Cell first = CellTexts.firstCell(row);
        if (totals.isTotal(first)) {
            return Optional.of(Names.cleaned(CellTexts.of(first)));
        }
        for (CellReader reader : coded) {
            Cell cell = row.cell(reader.column().index());
            if (totals.isTotal(cell)) {
                String text = CellTexts.of(cell);
                if (reader.read(new Cell.Text(text)).problem().isPresent()) {
                    return Optional.of(Names.cleaned(text));
                }
            }
        }
        return Optional.empty();
    }

    /** What a total is the sum of, by its label: {@code Summa Regionkansliet} is about Regionkansliet, {@code Totalt} about all. */
    public Optional<String> group(String label) {
        return totals.group(label);
    }

    /** What a text would mean in a column: for finding the rows that a total is about. */
    public Value meaning(int at, String text) {
        return organisational[at]
                ? new Value.Plain(Names.key(text))
                : readers.get(at).read(new Cell.Text(text)).value();
    }

    /** Where a column's cell of a row stands. */
    public SourceLocation location(Row row, int at) {
        BoundColumn column = readers.get(at).column();
        boolean inHeading = sections.isSection(at) && !sections.heading().isBlank();
        int index = inHeading ? sections.row() : row.index();
        return SourceLocation.of(file, sheet.sheet().name(), new CellAddress(index, column.index()));
    }

    /** What a column's cells mean. */
    public ColumnDefinition column(int at) {
        return readers.get(at).meaning();
    }

    /** The places of the columns that hold figures; not to be changed. */
    public int[] figures() {
        return figures;
    }

    /** True where a column holds percentages by its heading: the numbers themselves have to bear it out. */
    public boolean isPercent(int at) {
        return readers.get(at).isPercent();
    }
}
