package se.underlag.store;

import se.underlag.source.SourceFile;

/**
 * A file that has been read to its end and judged, as the store keeps it on record.
 *
 * @param file the file
 * @param run the run that judged it
 * @param rows how many rows of data it had
 * @param totalsChecked how many control totals were compared with its rows
 * @param errors how many findings refuse it; 0 for one that is accepted
 * @param warnings how many other findings it gave
 */
public record JudgedFile(SourceFile file, long run, long rows, int totalsChecked, int errors, int warnings) {}
