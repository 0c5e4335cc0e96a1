package se.underlag.definition;

import java.util.List;
import se.underlag.chart.ChartDefinition;
import se.underlag.layout.SourceDefinition;
import se.underlag.publish.ReportDefinition;
import se.underlag.series.Series;
import se.underlag.tabulate.TableDefinition;

/**
 * A kind of definition: to add one, write its schema, its record, what is checked beyond the schema, and a constant
 * here.
 *
 * @param folder the folder under {@code jobs/} that holds them, and the key {@code kind.<folder>} of its name in
 *     messages
 * @param schema the schema, {@code jobs/schema/<schema>.schema.json}
 * @param idKey the key that holds the code, which is also the file's name
 * @param type the record
 * @param check what is checked beyond the schema
 */
record DefinitionKind<T>(String folder, String schema, String idKey, Class<T> type, Check<T> check) {

    static final DefinitionKind<Series> SERIES =
            new DefinitionKind<>("series", "series", "series", Series.class, new SeriesCheck());
    static final DefinitionKind<CodeListDefinition> CODES =
            new DefinitionKind<>("codes", "codes", "dimension", CodeListDefinition.class, new CodeListCheck());
    static final DefinitionKind<SourceDefinition> SOURCES =
            new DefinitionKind<>("sources", "source", "source", SourceDefinition.class, new SourceCheck());
    static final DefinitionKind<TableDefinition> TABLES =
            new DefinitionKind<>("tables", "table", "table", TableDefinition.class, new TableCheck());
    static final DefinitionKind<ChartDefinition> CHARTS =
            new DefinitionKind<>("charts", "chart", "chart", ChartDefinition.class, new ChartCheck());
    static final DefinitionKind<ReportDefinition> REPORTS =
            new DefinitionKind<>("reports", "report", "report", ReportDefinition.class, new ReportCheck());

    /** Every kind that has a folder of its own. */
    static final List<DefinitionKind<?>> ALL = List.of(SERIES, CODES, SOURCES, TABLES, CHARTS, REPORTS);

    /** What is checked beyond the schema: references, duplicates, sense. */
    interface Check<T> {
        List<DefinitionMistake> mistakes(DefinitionFile<T> file, T definition, Catalogue catalogue);
    }
}
