package se.underlag.series;

/**
 * One value of a series: what underlag stores. Thousands of these come of millions of rows.
 *
 * @param series the code of the series
 * @param breakdown what part of the whole it is about
 * @param period when
 * @param basis outcome, budget or forecast
 * @param measure the value in the base unit (kronor for money, percent for shares), or why there is none
 * @param origin which rows it came from
 */
public record Observation(
        String series, Breakdown breakdown, Period period, Basis basis, Measure measure, Origin origin) {}
