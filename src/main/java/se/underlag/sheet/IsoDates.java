package se.underlag.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import se.underlag.sheet.Cell.DateKind;
import se.underlag.sheet.Cell.Dated;
import se.underlag.sheet.Cell.Text;

/** Cells whose date is written out: {@code 2024-12-31}, {@code 2024-12-31T13:20:01} or {@code 13:20:01}. */
final class IsoDates {

    private IsoDates() {}

    /** The date, or the text as it stands where it is none. */
    static Cell cell(String text) {
        String value = text.strip();
        try {
            if (value.indexOf('T') < 0) {
                return value.indexOf(':') < 0
                        ? new Dated(LocalDate.parse(value).atStartOfDay(), DateKind.DATE)
                        : new Dated(LocalTime.parse(value).atDate(Dated.TIME_ZERO.toLocalDate()), DateKind.TIME);
            }
            // The clock where it was written: a spreadsheet knows no time zones.
            boolean zoned = value.endsWith("Z") || value.lastIndexOf('+') > 0 || value.lastIndexOf('-') > 7;
            return new Dated(
                    zoned ? OffsetDateTime.parse(value).toLocalDateTime() : LocalDateTime.parse(value), DateKind.DATE);
        } catch (DateTimeException notADate) {
            return new Text(text);
        }
    }
}
