package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.underlag.tabulate.Table;
import se.underlag.wording.Typography;

/**
 * A table as lines of plain fields, for a spreadsheet: the headings in one line, then the rows, an empty line, and
 * title, notes and source. The figures are those shown, written so that a Swedish spreadsheet takes them for numbers:
 * decimal comma, hyphen as minus, no space between thousands, {@code -3,8%} for a percentage. A missing one is a
 * hyphen, not an empty field: whoever adds to it gets an error instead of a wrong sum. Rows that are part of the one
 * above are indented by two spaces, since a spreadsheet would take a leading {@code "- "} for the start of a formula.
 * What stands in parentheses has a column of its own.
 */
final class PlainTable {

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9]) (?=[0-9])");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9 ]+(,[0-9]+)?( %)?");

    private final PublishedTable published;
    private final Table table;
    private final Texts texts;
    private final SourceLine sourceLine;

    PlainTable(PublishedTable published, Locale language) {
        this.published = published;
        this.table = published.table().spread();
        this.texts = new Texts(language);
        this.sourceLine = new SourceLine(language);
    }

    /** As a file. */
    byte[] csv() {
        CsvText csv = new CsvText();
        lines().forEach(csv::line);
        return csv.bytes();
    }

    /** As it is put on the clipboard: tabs between fields. */
    String tabbed() {
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines()) {
            text.append(String.join(
                            "\t",
                            line.stream()
                                    .map(field -> field.replaceAll("[\t\r\n]+", " "))
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        headings.add(CsvText.safe(table.rowHeading()));
        table.columns().forEach(column -> headings.add(CsvText.safe(column.heading())));
        lines.add(headings);
        table.rows().forEach(row -> lines.add(row(row)));
        lines.add(List.of(""));
        lines.add(List.of(CsvText.safe(table.title())));
        new NotePlaces(table, texts.locale()).notes().forEach(note -> lines.add(List.of(CsvText.safe(note))));
        String source = sourceLine.of(published);
        if (!source.isEmpty()) {
            lines.add(List.of(CsvText.safe(source)));
        }
        return lines;
    }

    private List<String> row(Table.Row row) {
        List<String> fields = new ArrayList<>();
        fields.add("  ".repeat(row.level()) + CsvText.safe(row.label()));
        row.cells().forEach(cell -> fields.add(CsvText.safe(figure(cell.display()))));
        return fields;
    }

    private static String figure(String display) {
        String plain = Typography.plain(display);
        return NUMBER.matcher(plain).matches()
                ? BETWEEN_DIGITS
                        .matcher(plain)
                        .replaceAll("")
                        .replace(" %", "%")
                        .replace("+", "")
                : plain;
    }
}
