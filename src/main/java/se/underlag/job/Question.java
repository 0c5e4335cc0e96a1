package se.underlag.job;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Which figure somebody asks about.
 *
 * @param subject the table it stands in
 * @param row its row, as its id or label says it, or a part of them that only one row has; empty: about the whole table
 * @param column its column, in the same way; empty: about the whole table
 */
public record Question(Subject subject, Optional<String> row, Optional<String> column) {

    /** The table that is asked about. */
    public sealed interface Subject {}

    /** The table above a code, made of what was known when it was published. */
    public record Coded(String code) implements Subject {}

    /**
     * A table by its code, made anew.
     *
     * @param report the report it stands in; empty: the only one that has it
     * @param asOf the month that nothing in it is later than; empty: the latest for which there is anything
     * @param asKnownAt the moment at which what it is made of was in force; empty: now
     */
    public record Named(String table, Optional<String> report, Optional<YearMonth> asOf, Optional<Instant> asKnownAt)
            implements Subject {}
}
