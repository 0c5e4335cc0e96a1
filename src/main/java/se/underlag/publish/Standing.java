package se.underlag.publish;

import java.nio.file.Path;
import java.util.List;

/**
 * What lies published for a month, every file as it was written.
 *
 * @param folder the folder of the month
 * @param record SHA-256 of its {@code run.json}, and thereby of all that was written
 * @param reports the reports in it
 */
public record Standing(Path folder, String record, List<Report> reports) {

    public Standing {
        reports = List.copyOf(reports);
    }

    /**
     * A report in it.
     *
     * @param id its code
     * @param title what it is called
     * @param tables how many tables it has
     * @param charts how many charts it has
     * @param figures how many figures are published in it
     * @param missing how many figures are missing in it
     */
    public record Report(String id, String title, int tables, int charts, int figures, int missing) {}
}
