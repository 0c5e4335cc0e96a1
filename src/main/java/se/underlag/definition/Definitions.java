package se.underlag.definition;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import se.underlag.chart.ChartDefinition;
import se.underlag.layout.SourceDefinition;
import se.underlag.publish.NightlyDefinition;
import se.underlag.publish.ReportDefinition;
import se.underlag.series.CodeList;
import se.underlag.series.Series;
import se.underlag.series.Vocabulary;
import se.underlag.tabulate.TableDefinition;

/**
 * Everything that the YAML under {@code jobs/} tells, by code. Every reference from one definition to another holds.
 *
 * @param fingerprint the same for two readings of the same files, and for no others
 * @param series what is followed over time
 * @param codes the code lists, by dimension
 * @param sources the exports
 * @param tables the tables
 * @param charts the charts
 * @param reports the reports
 * @param nightly what the nightly run expects and makes
 */
public record Definitions(
        String fingerprint,
        SortedMap<String, Series> series,
        SortedMap<String, CodeList> codes,
        SortedMap<String, SourceDefinition> sources,
        SortedMap<String, TableDefinition> tables,
        SortedMap<String, ChartDefinition> charts,
        SortedMap<String, ReportDefinition> reports,
        NightlyDefinition nightly) {

    public Definitions {
        series = Collections.unmodifiableSortedMap(new TreeMap<>(series));
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        charts = Collections.unmodifiableSortedMap(new TreeMap<>(charts));
        reports = Collections.unmodifiableSortedMap(new TreeMap<>(reports));
    }

    /** What figures are told in. */
    public Vocabulary vocabulary() {
        return new Vocabulary(series, codes);
    }

    /**
     * Reads all definitions in a folder. The schemas used are the program's own; those in the folder are for editors.
     *
     * @param jobs the folder, named in mistakes as it is given here
     */
    public static Reading read(Path jobs) {
        return read(jobs, fingerprint -> Optional.empty());
    }

    /**
     * The same, where these very files may have been read before.
     *
     * @param known gives for a {@linkplain #fingerprint() fingerprint} what this program has made of those definitions
     *     and found to be without mistakes: then that is taken
     */
    public static Reading read(Path jobs, Function<String, Optional<Compiled>> known) {
        return new DefinitionReader(jobs, known).read();
    }
}
