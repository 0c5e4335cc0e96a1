package se.underlag.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.layout.BoundColumn;
import se.underlag.layout.Found;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.PeriodText;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.ColumnDefinition;
import se.underlag.layout.SourceDefinition.ColumnType;
import se.underlag.normalise.ReadRow.Kind;
import se.underlag.normalise.ReadRow.Organisation;
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

    private static final Pattern NOTE = Pattern.compile(
            "(?:källa|källor|anm|anmärkning|not|noter|fotnot|uttag|uttaget|utskriven|utskrivet|kommentar|source|note)\\b.*|[*¹²³].*|\\d\\).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private final SourceDefinition definition;
    private final SheetLayout sheet;
    private final String file;
    private final List<CellReader> readers;
    private final List<Integer> organisationPath;
    private final OrganisationReader organisations;
    private final boolean pathStartsAtTop;
    private final List<RowPeriod> periodPlaces;
    private final Cell[] above;
    private final boolean[] organisational;
    private final TotalLabels totals;
    private final int identities;

    /**
     * @param file the file's name
     * @throws IllegalArgumentException when the vocabulary has no organisation tree
     */
    public RowReader(SourceDefinition definition, SheetLayout sheet, String file, Vocabulary vocabulary) {
        this.definition = definition;
        this.sheet = sheet;
        this.file = file;
        this.readers = sheet.columns().stream()
                .map(column -> new CellReader(definition, column, vocabulary))
                .toList();
        CodeList tree = vocabulary
                .codeList(ORGANISATION)
                .orElseThrow(() -> new IllegalArgumentException("no code list for " + ORGANISATION));
        this.organisations = new OrganisationReader(tree);
        List<String> path = definition.organisation().columns();
        this.organisationPath =
                path.stream().map(this::place).filter(at -> at >= 0).toList();
        this.pathStartsAtTop = !path.isEmpty() && sheet.has(path.get(0));
        this.periodPlaces = definition.period().from().stream()
                .filter(place -> place.column().map(sheet::has).orElse(false))
                .map(place -> new RowPeriod(
                        place(place.column().orElseThrow()),
                        place.month().map(this::place).orElse(-1)))
                .toList();
        this.above = new Cell[sheet.columns().size()];
        Arrays.fill(above, Cell.BLANK);
        this.organisational = new boolean[sheet.columns().size()];
        organisationPath.forEach(at -> organisational[at] = true);
        this.totals = new TotalLabels(definition);
        this.identities = identities(readers);
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
        if (isNote(row)) {
            return ReadRow.note(sheet, row);
        }
        Optional<String> total = totalLabel(row);
        List<Value> values = new ArrayList<>(readers.size());
        for (int at = 0; at < readers.size(); at++) {
            values.add(value(row, at, total.isPresent(), findings));
        }
        if (total.isPresent()) {
            return new ReadRow(sheet, row, Kind.TOTAL, total.get(), values, Optional.empty(), Optional.empty());
        }
        return new ReadRow(sheet, row, Kind.DATA, "", values, when(values), organisation(row, findings));
    }

    /** The period that the row's own columns say, the first of them that says one. */
    private Optional<PeriodText.Reading> when(List<Value> values) {
        for (RowPeriod place : periodPlaces) {
            if (values.get(place.at) instanceof Value.When year) {
                Optional<PeriodText.Reading> reading =
                        place.month < 0 ? Optional.of(year.period()) : monthOf(year.period(), values.get(place.month));
                if (reading.isPresent()) {
                    return reading;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<PeriodText.Reading> monthOf(PeriodText.Reading year, Value month) {
        return month instanceof Value.When when
                        && when.period().month().isPresent()
                        && year.first().isPresent()
                ? Optional.of(when.period().inYear(year.first().get().getYear()))
                : Optional.empty();
    }

    private record RowPeriod(int at, int month) {}

    private Value value(Row row, int at, boolean total, Consumer<Finding> findings) {
        CellReader reader = readers.get(at);
        Cell cell = cell(row, at, total);
        if (total && (cell.isBlank() || totals.isTotal(text(cell)))) {
            return Value.NONE;
        }
        if (organisational[at] && !(cell instanceof Cell.Faulty)) {
            return cell.isBlank() ? Value.NONE : new Value.Plain(Names.key(text(cell)));
        }
        CellReader.Result result = reader.read(cell);
        if (total && !reader.meaning().type().isValue()) {
            return result.value();
        }
        if (result.problem().isPresent()) {
            findings.accept(new Finding(result.problem().get(), location(row, at), result.arguments()));
        }
        return result.value();
    }

    /** The cell of a column; where a definition says that labels are not repeated, the one above stands for a blank. */
    private Cell cell(Row row, int at, boolean total) {
        Cell cell = row.cell(readers.get(at).column().index());
        if (!readers.get(at).meaning().repeats() || total) {
            return cell;
        }
        if (cell.isBlank()) {
            return above[at];
        }
        above[at] = cell;
        return cell;
    }

    private Optional<Organisation> organisation(Row row, Consumer<Finding> findings) {
        List<String> path = new ArrayList<>();
        int claimed = 0;
        if (!pathStartsAtTop && sheet.organisation().isPresent()) {
            path.add(sheet.organisation().get().text());
            claimed = 1;
        }
        for (int at : organisationPath) {
            path.add(text(cell(row, at, false)));
        }
        int delivers = pathStartsAtTop ? definition.organisation().delivers() : 1;
        OrganisationReader.Result result = organisations.find(path, delivers);
        if (result instanceof OrganisationReader.Unknown unknown) {
            boolean fromClaim = unknown.at() < claimed;
            findings.accept(Finding.of(
                    FindingCode.CODE_UNKNOWN,
                    fromClaim
                            ? sheet.organisation().map(Found::location).orElseThrow()
                            : location(row, organisationPath.get(unknown.at() - claimed)),
                    Names.cleaned(path.get(unknown.at())),
                    ORGANISATION,
                    unknown.nearest().orElse("")));
            return Optional.empty();
        }
        Organisation found = ((OrganisationReader.Unit) result).organisation();
        if (found.id().isEmpty()) {
            int at = organisationPath.isEmpty() ? 0 : organisationPath.get(0);
            findings.accept(Finding.of(
                    FindingCode.VALUE_MISSING,
                    location(row, at),
                    readers.get(at).column().heading()));
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /** The label of a total: the first cell with anything in it, or a total's word in a column of codes. */
    private Optional<String> totalLabel(Row row) {
        String first = firstText(row);
        if (totals.isTotal(first)) {
            return Optional.of(Names.cleaned(first));
        }
        for (CellReader reader : readers) {
            if (reader.meaning().type() != ColumnType.CODE) {
                continue;
            }
            String text = text(row.cell(reader.column().index()));
            if (totals.isTotal(text)
                    && reader.read(new Cell.Text(text)).problem().isPresent()) {
                return Optional.of(Names.cleaned(text));
            }
        }
        return Optional.empty();
    }

    /** What a total is the sum of, by its label: {@code Summa Regionkansliet} is about Regionkansliet, {@code Totalt} about all. */
    public static Optional<String> group(SourceDefinition definition, String label) {
        return new TotalLabels(definition).group(label);
    }

    /**
     * A row without data: one that begins like a note, or holds a single text and nothing in any column that says what or
     * how much.
     */
    private boolean isNote(Row row) {
        int recognised = 0;
        for (CellReader reader : readers) {
            recognised += row.cell(reader.column().index()).isBlank() ? 0 : 1;
        }
        if (recognised == 0) {
            return true;
        }
        return isSingle(row) && (isWrittenAsNote(firstText(row)) || identities > 1 && !totals.isTotal(firstText(row)));
    }

    /** True where one cell alone has anything in it. */
    private static boolean isSingle(Row row) {
        int filled = 0;
        for (int column = 0; column < row.width() && filled < 2; column++) {
            filled += row.cell(column).isBlank() ? 0 : 1;
        }
        return filled == 1;
    }

    private boolean isWrittenAsNote(String text) {
        return NOTE.matcher(text.strip()).matches()
                || definition.notes().stream()
                        .anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** How many columns a row of data cannot do without, beside its values. */
    private static int identities(List<CellReader> readers) {
        return (int) readers.stream()
                .filter(RowReader::isIdentity)
                .filter(reader ->
                        !reader.meaning().optional() && !reader.meaning().repeats())
                .count();
    }

    private static boolean isIdentity(CellReader reader) {
        return !reader.meaning().type().isValue() && reader.meaning().type() != ColumnType.PERSONAL;
    }

    private static String firstText(Row row) {
        for (int column = 0; column < row.width(); column++) {
            if (!row.cell(column).isBlank()) {
                return text(row.cell(column));
            }
        }
        return "";
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.value();
        }
        return cell instanceof Cell.Numeric number ? number.value().toPlainString() : "";
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
        return SourceLocation.of(file, sheet.sheet().name(), new CellAddress(row.index(), column.index()));
    }

    /** What a column's cells mean. */
    public ColumnDefinition column(int at) {
        return readers.get(at).meaning();
    }

    /** True where a column holds percentages by its heading: the numbers themselves have to bear it out. */
    public boolean isPercent(int at) {
        return readers.get(at).isPercent();
    }
}
