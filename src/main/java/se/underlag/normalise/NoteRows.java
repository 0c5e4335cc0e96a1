package se.underlag.normalise;

import java.util.List;
import java.util.regex.Pattern;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.ColumnType;
import se.underlag.sheet.Cell;
import se.underlag.sheet.Row;

/**
 * Which rows under a header hold no data: those that are blank in every column we know, and those with a single text
 * that begins like a note, or that cannot be data because it stands alone where a row needs more to say what it is about,
 * and the header repeated further down, as exports made for paper have it.
 */
final class NoteRows {

    private static final Pattern USUAL = Pattern.compile(
            "(?:källa|källor|anm|anmärkning|not|noter|fotnot|uttag|uttaget|utskriven|utskrivet|kommentar|source|note)\\b.*|[*¹²³].*|\\d\\).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private final SourceDefinition definition;
    private final List<CellReader> readers;
    private final TotalLabels totals;
    private final List<String> headings;
    /** How many columns a row of data cannot do without, beside its values. */
    private final long identities;

    NoteRows(SourceDefinition definition, List<CellReader> readers, TotalLabels totals) {
        this.definition = definition;
        this.readers = readers;
        this.totals = totals;
        this.headings = readers.stream()
                .map(reader -> lowest(reader.column().heading()))
                .toList();
        this.identities = readers.stream()
                .map(CellReader::meaning)
                .filter(meaning -> !meaning.type().isValue() && meaning.type() != ColumnType.PERSONAL)
                .filter(meaning -> !meaning.optional() && !meaning.repeats())
                .count();
    }

    /** Of the headings of several rows the one above the data. */
    private static String lowest(String heading) {
        int slash = heading.lastIndexOf(" / ");
        return slash < 0 ? heading : heading.substring(slash + 3);
    }

    boolean isNote(Row row) {
        if (!holdsAnythingKnown(row)) {
            return true;
        }
        if (!isSingle(row)) {
            return isHeaderAgain(row);
        }
        String text = CellTexts.first(row);
        return isWrittenAsNote(text) || identities > 1 && !totals.isTotal(text);
    }

    /** Whether a row that is no data may be the heading of a section: a text alone that is not written as a note. */
    boolean mayBeginSection(Row row) {
        return isSingle(row) && !isWrittenAsNote(CellTexts.first(row));
    }

    private boolean holdsAnythingKnown(Row row) {
        for (CellReader reader : readers) {
            if (!row.cell(reader.column().index()).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Mostly the first heading already differs, so that a row of data costs one comparison. */
    private boolean isHeaderAgain(Row row) {
        for (int at = 0; at < readers.size(); at++) {
            Cell cell = row.cell(readers.get(at).column().index());
            // A number is a heading only where the heading is one, a year: making a text of each would cost most.
            if (cell instanceof Cell.Numeric && !isNumber(headings.get(at))
                    || !headings.get(at).equals(CellTexts.of(cell).strip())) {
                return false;
            }
        }
        return readers.size() > 1;
    }

    private static boolean isNumber(String heading) {
        return !heading.isEmpty() && Character.isDigit(heading.charAt(heading.length() - 1));
    }

    private static boolean isSingle(Row row) {
        int filled = 0;
        for (int column = 0; column < row.width() && filled < 2; column++) {
            filled += row.cell(column).isBlank() ? 0 : 1;
        }
        return filled == 1;
    }

    private boolean isWrittenAsNote(String text) {
        return USUAL.matcher(text.strip()).matches()
                || definition.notes().stream()
                        .anyMatch(pattern -> pattern.matcher(text).find());
    }
}
