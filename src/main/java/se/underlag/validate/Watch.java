package se.underlag.validate;

import java.math.BigDecimal;
import se.underlag.layout.SourceDefinition.ColumnType;
import se.underlag.layout.SourceDefinition.NumberStyle;
import se.underlag.normalise.NumberText;
import se.underlag.sheet.Cell;
import se.underlag.wording.IdentityNumbers;

/** What of an identity number is looked for in a column, by what its cells may hold. */
enum Watch {
    /** Texts and numbers of any kind. */
    ALL,
    /** The same, but for numbers that may have lost a zero: counts and hours are as large. */
    FIGURES,
    /**
     * Texts, and numbers of twelve digits. Ten digits are an amount here: a region spends nine billion kronor, and of the
     * amounts that large one in a hundred and forty has the form of an identity number, with its check digit.
     */
    AMOUNTS,
    /** Texts in which a number stands among words, in a row that is no data of a personal column. */
    REMARKS,
    /** Nothing: the column is personal, and what it holds is neither kept nor told. */
    NOTHING;

    private static final int TEN_DIGITS = 10;
    private static final int TWELVE_DIGITS = 12;
    /** No program writes a number with more digits: what is longer is two numbers with a comma between them. */
    private static final int MOST_DIGITS = 17;

    /** For the rows of data of a column. */
    static Watch of(ColumnType type) {
        return switch (type) {
            case PERSONAL -> NOTHING;
            case AMOUNT -> AMOUNTS;
            case NUMBER, SHARE -> FIGURES;
            case TEXT, CODE, PERIOD, UNIT -> ALL;
        };
    }

    /** Whether a cell holds an identity number, with all its digits. */
    boolean finds(Cell cell, NumberStyle style) {
        if (this == NOTHING) {
            return false;
        }
        if (cell instanceof Cell.Text text) {
            return IdentityNumbers.isIn(text.value()) && !isSomethingElse(text.value(), style);
        }
        if (cell instanceof Cell.Numeric number) {
            return this != REMARKS && isOne(number.value());
        }
        return cell instanceof Cell.Faulty faulty && IdentityNumbers.isIn(faulty.code());
    }

    /** How many digits there are tells nearly every number apart; those with decimals and negative ones are none. */
    private boolean isOne(BigDecimal number) {
        int digits = number.scale() == 0 ? number.precision() : 0;
        boolean asLong = digits == TWELVE_DIGITS || digits == TEN_DIGITS && this != AMOUNTS;
        return asLong && IdentityNumbers.is(number.longValue());
    }

    /** True for a number with decimals, {@code 37,8112189870}; for an amount; for what stands alone where words should. */
    private boolean isSomethingElse(String text, NumberStyle style) {
        if (this == REMARKS) {
            return text.chars().noneMatch(Character::isLetter);
        }
        if (!(NumberText.read(text, style) instanceof NumberText.Read read)) {
            return false;
        }
        BigDecimal number = read.number().stripTrailingZeros();
        int whole = number.precision() - number.scale();
        return number.scale() > 0 && number.precision() <= MOST_DIGITS || this == AMOUNTS && whole == TEN_DIGITS;
    }
}
