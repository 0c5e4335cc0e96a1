package se.underlag.validate;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.layout.BoundColumn;
import se.underlag.layout.Layout.SheetLayout;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.ColumnType;
import se.underlag.normalise.Discretion;
import se.underlag.normalise.Fingerprint;
import se.underlag.normalise.ReadRow;
import se.underlag.normalise.RowReader;
import se.underlag.normalise.Value;
import se.underlag.series.Names;
import se.underlag.sheet.Cell;

/**
 * What a definition calls the key of a row occurs once in the file. Keys are remembered as 64-bit hashes, 16 to 32 bytes
 * a row; of personal columns nothing is told.
 */
final class DuplicateRule implements Rule {

    private static final int DIGITS_OF_LONG = 19;

    private final SourceDefinition definition;
    private final Discretion discretion;
    private final Map<SheetLayout, List<Integer>> keys = new IdentityHashMap<>();
    private final KeyRows firstRows = new KeyRows();
    /** Rows whose keys have still to be looked up, together; all of one sheet. */
    private final ReadRow[] waiting = new ReadRow[KeyRows.TOGETHER];

    private final long[] hashes = new long[KeyRows.TOGETHER];
    private final int[] numbers = new int[KeyRows.TOGETHER];
    private int waits;

    DuplicateRule(SourceDefinition definition) {
        this.definition = definition;
        this.discretion = new Discretion(definition);
    }

    @Override
    public void row(ReadRow row, RowReader reader, Consumer<Finding> findings) {
        if (row.kind() != ReadRow.Kind.DATA || definition.key().isEmpty()) {
            return;
        }
        List<Integer> places = keys.get(row.sheet());
        if (places == null) {
            places = keyOf(row.sheet());
            keys.put(row.sheet(), places);
        }
        long hash = Fingerprint.EMPTY;
        boolean blank = true;
        for (int at : places) {
            Cell cell = row.row().cell(row.sheet().columns().get(at).index());
            if (cell instanceof Cell.Numeric number && isCount(number.value())) {
                hash = Fingerprint.with(hash, number.value().longValue());
                blank = false;
            } else {
                String text = text(row, at);
                hash = Fingerprint.with(hash, text);
                blank &= text.isEmpty();
            }
        }
        if (blank || places.isEmpty()) {
            return;
        }
        waiting[waits] = row;
        hashes[waits] = hash;
        numbers[waits] = row.row().index() + 1;
        waits++;
        if (waits == KeyRows.TOGETHER || isSection(row, places.get(0))) {
            lookUp(reader, findings);
        }
    }

    /** Where a section's heading stands can only be told until the next one comes. */
    private static boolean isSection(ReadRow row, int at) {
        String id = row.sheet().columns().get(at).id();
        return row.sheet().definition().columns().get(id).sectionIn().isPresent();
    }

    @Override
    public void endOfSheet(RowReader reader, Consumer<Finding> findings) {
        lookUp(reader, findings);
    }

    private void lookUp(RowReader reader, Consumer<Finding> findings) {
        firstRows.put(hashes, numbers, waits);
        for (int i = 0; i < waits; i++) {
            if (numbers[i] > 0) {
                ReadRow row = waiting[i];
                List<Integer> places = keys.get(row.sheet());
                findings.accept(Finding.of(
                        FindingCode.DUPLICATE,
                        reader.location(row.row(), places.get(0)),
                        inWords(row, places),
                        numbers[i]));
            }
        }
        waits = 0;
    }

    /** A number that is its digits, so that no text need be made of it. */
    private static boolean isCount(BigDecimal number) {
        return number.scale() == 0 && number.signum() >= 0 && number.precision() < DIGITS_OF_LONG;
    }

    /**
     * The places of the key's columns. Where an export lacks them all but tells persons apart, two rows that are alike in
     * everything are the same row twice.
     */
    private List<Integer> keyOf(SheetLayout sheet) {
        List<Integer> key = places(sheet, id -> definition.key().contains(id));
        boolean persons = sheet.columns().stream()
                .anyMatch(column -> definition.columns().get(column.id()).type() == ColumnType.PERSONAL);
        return key.isEmpty() && persons ? places(sheet, id -> true) : key;
    }

    private static List<Integer> places(SheetLayout sheet, Predicate<String> wanted) {
        return IntStream.range(0, sheet.columns().size())
                .filter(at -> wanted.test(sheet.columns().get(at).id()))
                .boxed()
                .toList();
    }

    private List<String> inWords(ReadRow row, List<Integer> places) {
        return places.stream()
                .filter(at -> definition
                                .columns()
                                .get(row.sheet().columns().get(at).id())
                                .type()
                        != ColumnType.PERSONAL)
                .map(at -> shown(row.row().cell(row.sheet().columns().get(at).index())))
                .filter(text -> !text.isEmpty())
                .map(discretion::told)
                .toList();
    }

    /** What stands in the cell rather than the code it means: 3 and 4 years are one age group and two rows. */
    private static String text(ReadRow row, int at) {
        BoundColumn column = row.sheet().columns().get(at);
        String text = isSection(row, at) ? "" : shown(row.row().cell(column.index()));
        return text.isEmpty() && !row.values().get(at).equals(Value.NONE)
                ? row.values().get(at).toString()
                : Names.key(text);
    }

    private static String shown(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return Names.cleaned(text.value());
        }
        if (cell instanceof Cell.Dated dated) {
            return dated.value().toLocalDate().toString();
        }
        return cell instanceof Cell.Numeric number ? number.value().toPlainString() : "";
    }
}
