package se.underlag.correction;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.underlag.finding.Severity;

/**
 * The colours of marked cells. A cell whose text is light, or whose text is coloured by a table's style so that we cannot
 * know, gets a deeper one on which black and white can both be read. All of them print as a grey that is seen.
 *
 * <p>The last five bits of a colour do not show, and hold a number: which colour the cell had before
 * ({@link FormerFills}). So it can be had back wherever the cell has been moved, sorted or copied meanwhile, and by whatever
 * program the workbook was saved.
 */
enum Shade {
    ERROR(0xFFD8A0),
    WARNING(0xFFF0A0),
    ERROR_BEHIND_LIGHT_TEXT(0xB85C00),
    WARNING_BEHIND_LIGHT_TEXT(0x867500);

    /** So many different numbers a colour can hold. */
    static final int NUMBERS = 32;

    private static final int OPAQUE = 0xFF000000;

    private final int colour;

    Shade(int colour) {
        this.colour = colour;
    }

    static Shade of(Severity severity, boolean behindLightText) {
        if (severity == Severity.ERROR) {
            return behindLightText ? ERROR_BEHIND_LIGHT_TEXT : ERROR;
        }
        return behindLightText ? WARNING_BEHIND_LIGHT_TEXT : WARNING;
    }

    /** The colour with a number in it, as styles write it: {@code FFFFD8A0}. */
    String argb(int number) {
        return String.format(Locale.ROOT, "%08X", OPAQUE | colour | number);
    }

    /** The number in a colour of ours; empty for any other colour. */
    static Optional<Integer> number(String argb) {
        int colour;
        try {
            colour = Integer.parseUnsignedInt(argb, 16) & ~OPAQUE;
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
        return Stream.of(values())
                .filter(shade -> shade.colour == (colour & -NUMBERS))
                .map(shade -> colour & NUMBERS - 1)
                .findFirst();
    }
}
