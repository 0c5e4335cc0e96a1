package se.underlag.sheet;

import java.util.Locale;

/**
 * Tells from a number format what its numbers are. Built-in formats are known by id, others by their code:
 *
 * <pre>
 * yyyy\-mm\-dd;@        a moment          [h]:mm:ss      a length of time
 * [$-41D]d mmmm yyyy    a moment          0.0%           a percentage
 * 0" st/dygn"           a number          [Red]#,##0     a number
 * </pre>
 */
final class NumberFormats {

    private NumberFormats() {}

    /** Ids that every spreadsheet program knows; 27–36, 50–58 and 71–81 are the date formats of Asian locales. */
    static CellFormat ofBuiltIn(int id) {
        if (id == 9 || id == 10) {
            return CellFormat.PERCENT;
        }
        if (id == 46) {
            return CellFormat.ELAPSED;
        }
        boolean moment = id >= 14 && id <= 22
                || id >= 27 && id <= 36
                || id == 45
                || id == 47
                || id >= 50 && id <= 58
                || id >= 71 && id <= 81;
        return moment ? CellFormat.MOMENT : CellFormat.GENERAL;
    }

    /**
     * A format by its code. Only the section for positive numbers counts, and only what is neither quoted, escaped,
     * nor a width to leave or fill.
     */
    static CellFormat ofCode(String code) {
        boolean date = false;
        boolean percent = false;
        int i = 0;
        if (code.toLowerCase(Locale.ROOT).startsWith("general")) {
            return CellFormat.GENERAL;
        }
        while (i < code.length()) {
            char c = code.charAt(i);
            switch (c) {
                case ';' -> i = code.length();
                case '"' -> i = after(code, '"', i + 1);
                case '\\', '_', '*' -> i += 2;
                case '[' -> {
                    int end = after(code, ']', i + 1);
                    if (isElapsed(code, i + 1, end - 1)) {
                        return CellFormat.ELAPSED;
                    }
                    i = end;
                }
                case '%' -> {
                    percent = true;
                    i++;
                }
                case 'd', 'D', 'm', 'M', 'y', 'Y', 'h', 'H', 's', 'S' -> {
                    date = true;
                    i++;
                }
                default -> i++;
            }
        }
        if (date) {
            return CellFormat.MOMENT;
        }
        return percent ? CellFormat.PERCENT : CellFormat.GENERAL;
    }

    private static int after(String code, char end, int from) {
        int at = code.indexOf(end, from);
        return at < 0 ? code.length() : at + 1;
    }

    /** {@code [h]}, {@code [mm]}, {@code [ss]}: one letter repeated; not a colour, condition or locale. */
    private static boolean isElapsed(String code, int from, int to) {
        if (to <= from) {
            return false;
        }
        char first = Character.toLowerCase(code.charAt(from));
        if (first != 'h' && first != 'm' && first != 's') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (Character.toLowerCase(code.charAt(i)) != first) {
                return false;
            }
        }
        return true;
    }
}
