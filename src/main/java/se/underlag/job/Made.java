package se.underlag.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.underlag.publish.Lacking;
import se.underlag.store.Need;

/**
 * The reports that were made.
 *
 * @param index the page that leads to all of them
 * @param reports each report
 * @param lacking the deliveries that should have come for the month and have not
 * @param stamp tells all that they were made of from anything else; empty where it is not known
 */
public record Made(Path index, List<Report> reports, List<Lacking> lacking, Optional<String> stamp) {

    public Made {
        reports = List.copyOf(reports);
        lacking = List.copyOf(lacking);
    }

    /**
     * A report.
     *
     * @param id its code
     * @param title what it is called
     * @param index its page
     * @param tables how many tables it has
     * @param charts how many charts it has
     * @param figures how many figures are published in it
     * @param missing how many figures are missing in it
     * @param sources the numbers of the deliveries it was made of
     * @param needs what was looked for in it, found or not
     * @param unchanged true where every figure is as it was in the report that lay there before
     */
    public record Report(
            String id,
            String title,
            Path index,
            int tables,
            int charts,
            int figures,
            int missing,
            List<Long> sources,
            Set<Need> needs,
            boolean unchanged) {

        public Report {
            sources = List.copyOf(sources);
            needs = Set.copyOf(needs);
        }
    }
}
