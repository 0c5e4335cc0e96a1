package se.underlag.publish;

import java.util.List;
import java.util.Optional;
import se.underlag.series.LocalText;
import se.underlag.tabulate.TextRule;

/**
 * Which tables and charts are made, for which organisation, as {@code jobs/reports/*.yml} tells it.
 *
 * <pre>
 * report: regionstyrelsen
 * title: Regionstyrelsen, verksamhetsberättelse
 * organisation: regionstyrelsen
 * tables: [resultatrapport, { table: listade-aldersgrupp, organisation: regionen }]
 * charts: [utfall-mot-budget]
 * </pre>
 *
 * @param report its code, and the name of its output folder
 * @param title its heading
 * @param organisation whose figures it shows, with all that lies under it: a code of the list {@code organisation}
 * @param period which month it is about
 * @param intro a paragraph under the heading
 * @param tables its tables in order
 * @param charts its charts in order
 */
public record ReportDefinition(
        String report,
        LocalText title,
        String organisation,
        ReportPeriod period,
        Optional<LocalText> intro,
        List<Entry> tables,
        List<Entry> charts) {

    public ReportDefinition {
        tables = List.copyOf(tables);
        charts = List.copyOf(charts);
    }

    /** Whose figures a table or chart of this report shows. */
    public String organisationOf(Entry entry) {
        return entry.organisation().orElse(organisation);
    }

    /**
     * A table or chart of a report. In YAML its id, or {@code {table: id, organisation: x, text: …}}.
     *
     * @param id the table's or chart's code
     * @param organisation whose figures it shows, where not the report's
     * @param text how its figures are told in words, where not as the table says
     */
    public record Entry(String id, Optional<String> organisation, Optional<TextRule> text) {

        public static Entry of(String id) {
            return new Entry(id, Optional.empty(), Optional.empty());
        }
    }
}
