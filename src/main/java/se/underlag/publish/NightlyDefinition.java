package se.underlag.publish;

import java.util.List;

/**
 * What the nightly run expects and makes, as {@code jobs/nightly.yml} tells it. Without the file, or without one of
 * its parts: all sources, all reports.
 *
 * <pre>
 * sources:
 *   - { source: personal, organisations: [regionkansliet, folktandvarden] }
 *   - listade
 * reports: [regionstyrelsen]
 * </pre>
 *
 * @param sources the exports that should come
 * @param reports the codes of the reports to make, in order
 */
public record NightlyDefinition(List<Expected> sources, List<String> reports) {

    public NightlyDefinition {
        sources = List.copyOf(sources);
        reports = List.copyOf(reports);
    }

    /**
     * An export that should come.
     *
     * @param source the code of the source
     * @param organisations the organisations of which each should deliver it; empty: no one in particular
     */
    public record Expected(String source, List<String> organisations) {

        public Expected {
            organisations = List.copyOf(organisations);
        }

        public static Expected of(String source) {
            return new Expected(source, List.of());
        }
    }
}
