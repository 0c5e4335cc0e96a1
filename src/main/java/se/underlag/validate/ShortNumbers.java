package se.underlag.validate;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import se.underlag.sheet.Cell;
import se.underlag.source.CellAddress;
import se.underlag.wording.IdentityNumbers;

/**
 * Numbers of nine digits that may be identity numbers whose leading zero a spreadsheet took, as it does from everybody
 * born in 2001 to 2009: 0501011230 becomes 501011230.
 *
 * <p>Nine digits are also some hundred million kronor, and of such sums one in a hundred and forty has the form of an
 * identity number, with its check digit. What tells them apart is their company: in a column of identity numbers all
 * have it. So they count where more than half of those in their column have the form; one that is alone in its column is
 * weighed with all of its sheet. Eight digits and seven, of those born in 2000, are not looked at: sums and counts are as
 * large everywhere, and of those with seven digits one in sixteen has the form. In a column of persons the other years
 * are found.
 */
final class ShortNumbers {

    private static final int DIGITS = 9;

    private final Map<Integer, Company> columns = new TreeMap<>();
    private final Company sheet = new Company();

    /** Numbers of nine digits, and the rows of those that have the form. */
    private static final class Company {
        private final IntArrayList rows = new IntArrayList();
        private int numbers;

        void add(int row, boolean hasForm) {
            numbers++;
            if (hasForm) {
                rows.add(row);
            }
        }

        boolean isOfPersons() {
            return 2 * rows.size() > numbers;
        }
    }

    /** Takes account of a cell, if it holds such a number. */
    void see(Cell cell, int row, int column) {
        if (cell instanceof Cell.Numeric number) {
            if (number.value().scale() == 0
                    && number.value().precision() == DIGITS
                    && number.value().signum() > 0) {
                add(row, column, IdentityNumbers.isShort(number.value().longValue()));
            }
        } else if (cell instanceof Cell.Text text && isNumber(text.value())) {
            add(row, column, IdentityNumbers.isShort(text.value()));
        }
    }

    private static boolean isNumber(String text) {
        boolean digits = text.length() == DIGITS;
        for (int i = 0; digits && i < DIGITS; i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits;
    }

    private void add(int row, int column, boolean hasForm) {
        columns.computeIfAbsent(column, first -> new Company()).add(row, hasForm);
        sheet.add(row, hasForm);
    }

    /** Tells the places of those that count, once all cells of the sheet have been seen. */
    void end(Consumer<CellAddress> found) {
        columns.forEach((column, company) -> {
            Company weighed = company.numbers == 1 ? sheet : company;
            if (weighed.isOfPersons()) {
                company.rows.forEach(row -> found.accept(new CellAddress(row, column)));
            }
        });
    }
}
