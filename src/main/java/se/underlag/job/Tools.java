package se.underlag.job;

import java.nio.file.Path;
import java.util.List;

/**
 * What is made out of one set of definitions.
 *
 * @param importing reads and judges files
 * @param reporting makes the reports
 * @param collecting makes the material of one report
 * @param recognising says which export a workbook would be
 * @param tracing makes tables with the way back from their figures
 * @param naming what the definitions call things
 */
public record Tools(
        Importing importing,
        Reporting reporting,
        Collecting collecting,
        Recognising recognising,
        Tracing tracing,
        Naming naming) {

    /** What imports, if the folder it was made from defines any export: without, every file would be refused. */
    Importing importingFrom(Path jobs) throws UsageMistake {
        if (!importing.knowsExports()) {
            throw new UsageMistake(UsageMistake.What.NO_SOURCES, List.of(jobs.toString()));
        }
        return importing;
    }
}
