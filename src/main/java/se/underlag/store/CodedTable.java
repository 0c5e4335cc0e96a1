package se.underlag.store;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A published table and the short code under it.
 *
 * @param code the code
 * @param table what it stands for
 * @param knownAt what was in force at this moment is what the table was first made of
 */
public record CodedTable(String code, Key table, Instant knownAt) {

    /**
     * What one code stands for.
     *
     * @param report the report's code
     * @param table the table's code
     * @param organisation whose figures it shows
     * @param asOf the month that nothing in it is later than
     * @param content SHA-256, in hexadecimal, of its figures and the deliveries they came from
     */
    public record Key(String report, String table, String organisation, YearMonth asOf, String content) {}
}
