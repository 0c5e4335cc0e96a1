package se.underlag.job;

/**
 * A table that a report shows, or one that only its charts do.
 *
 * @param report the report's code
 * @param title what the report is called; its code where it is defined no more
 * @param table the table's code
 * @param organisation whose figures it shows, a code of the organisation tree
 */
public record ShownTable(String report, String title, String table, String organisation) {}
