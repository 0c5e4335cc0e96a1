package se.underlag.job;

import java.util.List;
import java.util.Set;
import se.underlag.publish.PublishedReport;

/** Makes the material of one report without publishing it. */
public interface Collecting {

    /** Where no report is defined. */
    Collecting NOTHING = new Collecting() {
        @Override
        public List<Listed> listed() {
            return List.of();
        }

        @Override
        public PublishedReport collected(String report, ReportOrder order) {
            throw new IllegalArgumentException("no report " + report);
        }
    };

    /** The reports there are. */
    List<Listed> listed();

    /** Compares, tabulates and draws what a report shows, as it would be published. */
    PublishedReport collected(String report, ReportOrder order);

    /**
     * A report.
     *
     * @param report its code
     * @param shows the codes of its tables and charts
     */
    record Listed(String report, Set<String> shows) {

        public Listed {
            shows = Set.copyOf(shows);
        }
    }
}
