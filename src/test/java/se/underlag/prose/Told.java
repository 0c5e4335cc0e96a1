package se.underlag.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import se.underlag.definition.Definitions;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.TableDefinition;
import se.underlag.tabulate.TextRule;
import se.underlag.wording.Messages;

/**
 * A table, the rule it is told by, and what is said.
 *
 * @param rule the table of the project whose rule it is; empty: none
 */
record Told(String name, String rule, Figures figures, String rows, String swedish, String english) {

    private static final SortedMap<String, TableDefinition> TABLES =
            Definitions.read(Path.of("jobs")).definitions().orElseThrow().tables();

    static final String ALL = "now, before, change, change-percent";
    static final String BUDGET = "now, budget, before, deviation, change";

    static TextRule ruleOf(String table) {
        return table.isEmpty() ? TextRule.NONE : TABLES.get(table).text().orElseThrow();
    }

    static Told listade(String name, String rows, String swedish, String english) {
        return new Told(name, "listade-aldersgrupp", Figures.of(ALL, "antal", 0), rows, swedish, english);
    }

    static Told cost(String name, String rows, String swedish, String english) {
        return new Told(name, "kostnadsanalys", Figures.of(ALL, "mnkr", 1), rows, swedish, english);
    }

    static Told result(String name, String rows, String swedish, String english) {
        return new Told(name, "resultatrapport", Figures.of(BUDGET, "mnkr", 1), rows, swedish, english);
    }

    static Told plain(String name, Figures figures, String rows, String swedish, String english) {
        return new Told(name, "investeringar", figures, rows, swedish, english);
    }

    /** In both languages. */
    void isSaid() {
        assertThat(words(Messages.SWEDISH)).isEqualTo(swedish);
        assertThat(words(Messages.ENGLISH)).isEqualTo(english);
    }

    private String words(Locale locale) {
        Table table = figures.rows(rows, locale);
        return new Telling(table, ruleOf(rule), locale).words().replace('\u00A0', ' ');
    }

    @Override
    public String toString() {
        return name;
    }
}
