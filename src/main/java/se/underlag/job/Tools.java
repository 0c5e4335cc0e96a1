package se.underlag.job;

/**
 * What is made out of one set of definitions.
 *
 * @param importing reads and judges files
 * @param reporting makes the reports
 * @param recognising says which export a workbook would be
 */
public record Tools(Importing importing, Reporting reporting, Recognising recognising) {}
