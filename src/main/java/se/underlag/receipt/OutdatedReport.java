package se.underlag.receipt;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A report that lies published and would be another, were it made now.
 *
 * @param title what it is called
 * @param asOf the month it was made for
 * @param madeAt when it was made
 */
public record OutdatedReport(String title, YearMonth asOf, Instant madeAt) {}
