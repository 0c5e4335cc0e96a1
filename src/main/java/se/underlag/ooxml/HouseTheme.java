package se.underlag.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The typeface and the colours of the house, as Office chooses them for all that does not name its own, such as the texts of
 * charts. The house's Word template carries the same.
 */
public final class HouseTheme {

    private static final String PART = "xl/theme/theme1.xml";

    private HouseTheme() {}

    /** Gives a workbook the theme. */
    public static void putInto(NewPackage workbook, String owner) {
        try (InputStream in = HouseTheme.class.getResourceAsStream("theme.xml")) {
            if (in == null) {
                throw new IllegalStateException("no theme in the program");
            }
            workbook.part(PART, Namespaces.THEME, in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        workbook.relate(owner, Namespaces.TO_THEME, PART);
    }
}
