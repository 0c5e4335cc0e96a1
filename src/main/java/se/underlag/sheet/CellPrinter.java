package se.underlag.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.underlag.finding.FindingText;
import se.underlag.sheet.Cell.DateKind;
import se.underlag.sheet.Cell.Dated;
import se.underlag.sheet.Cell.Faulty;
import se.underlag.sheet.Cell.Flag;
import se.underlag.sheet.Cell.Numeric;
import se.underlag.sheet.Cell.Text;
import se.underlag.source.CellAddress;

/**
 * Prints every cell of a file that is not empty, one a line, hidden sheets too:
 *
 * <pre>
 * hr/personal.xlsx   Anställningar   E6   number       0.75
 * hr/personal.xlsx   Anställningar   F6   date         2024-12-31T00:00:00
 * hr/flextid.xlsx    Blad1           C4   time         1 day, 12:00:00
 * hr/locked.xlsx     !                    unreadable   Filen är lösenordsskyddad. …
 * hr/large.xlsx      !                    failed       minnet tog slut; …
 * </pre>
 *
 * with a tab between the fields. A time of day is {@code 13:20:01}, a length of time of a day or more is written in days
 * and hours. In texts, backslash, tab and line breaks are written {@code \\ \t \n \r}.
 */
public final class CellPrinter {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    /** Beyond these a plain number is mostly zeros. */
    private static final int LARGEST_PLAIN_EXPONENT = 15;

    private static final int SMALLEST_PLAIN_EXPONENT = -5;

    private final Appendable out;
    private final Locale locale;

    /**
     * @param out where the lines go
     * @param locale the language of the reason why a file cannot be read, Swedish or English
     */
    public CellPrinter(Appendable out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    /**
     * Prints a file's cells. A file that cannot be read, or not to its end, gives a line that says why.
     *
     * @param file the file
     * @param shownAs what the file is called in the lines
     * @throws IOException when the lines cannot be written
     */
    public void print(Path file, String shownAs) throws IOException {
        String name = escaped(shownAs);
        try (Workbook workbook = Workbooks.open(file)) {
            for (Sheet sheet : workbook.sheets()) {
                try (RowCursor rows = workbook.rows(sheet)) {
                    print(rows, name + '\t' + escaped(sheet.name()) + '\t');
                }
            }
            workbook.check();
        } catch (UnreadableFile unreadable) {
            FindingText text = FindingText.of(unreadable.finding(), locale);
            unprinted(shownAs, "unreadable", text.found() + " " + text.whatToDo());
        }
    }

    /**
     * Prints the line of a file on which we failed.
     *
     * @param reason why, in words
     * @throws IOException when the line cannot be written
     */
    public void failed(String shownAs, String reason) throws IOException {
        unprinted(shownAs, "failed", reason);
    }

    private void unprinted(String shownAs, String what, String why) throws IOException {
        out.append(escaped(shownAs)).append("\t!\t\t").append(what).append('\t');
        out.append(escaped(why)).append('\n');
    }

    private void print(RowCursor rows, String place) throws IOException, UnreadableFile {
        while (rows.next()) {
            Row row = rows.row();
            for (int column = 0; column < row.width(); column++) {
                Cell cell = row.cell(column);
                if (!cell.isBlank()) {
                    out.append(place).append(new CellAddress(row.index(), column).toString());
                    out.append('\t').append(type(cell)).append('\t').append(value(cell));
                    out.append('\n');
                }
            }
        }
    }

    private static String type(Cell cell) {
        if (cell instanceof Text) {
            return "text";
        } else if (cell instanceof Numeric) {
            return "number";
        } else if (cell instanceof Dated dated) {
            return dated.kind() == DateKind.DATE ? "date" : "time";
        } else if (cell instanceof Flag) {
            return "bool";
        }
        return "error";
    }

    private static String value(Cell cell) {
        if (cell instanceof Text text) {
            return escaped(text.value());
        } else if (cell instanceof Numeric number) {
            return shortest(number.value());
        } else if (cell instanceof Dated dated) {
            return dated.kind() == DateKind.DATE ? MOMENT.format(dated.value()) : TimeText.of(dated);
        } else if (cell instanceof Flag flag) {
            return String.valueOf(flag.value());
        } else if (cell instanceof Faulty faulty) {
            return escaped(faulty.code());
        }
        return "";
    }

    private static String shortest(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return exponent > LARGEST_PLAIN_EXPONENT || exponent < SMALLEST_PLAIN_EXPONENT
                ? value.stripTrailingZeros().toString()
                : value.toPlainString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
