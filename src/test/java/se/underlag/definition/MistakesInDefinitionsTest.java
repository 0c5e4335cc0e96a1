package se.underlag.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MistakesInDefinitionsTest {

    private final JobsFolder jobs;

    MistakesInDefinitionsTest(@TempDir Path folder) {
        jobs = new JobsFolder(folder);
    }

    @Test
    void a_missing_folder_is_told_as_such() {
        assertThat(Definitions.read(Path.of("no", "such", "jobs")).mistakes())
                .extracting(DefinitionMistake::kind)
                .containsExactly(MistakeKind.JOBS_MISSING);
    }

    @Test
    void a_folder_whose_name_is_nearly_right_is_not_passed_over_in_silence() {
        jobs.with("serie/a.yml", "series: a\n").with("schedule/cron.yml", "kind: CronJob\n");

        assertThat(jobs.mistakes()).containsExactly("serie FOLDER_UNKNOWN [serie, series]");
    }

    @Test
    void every_mistake_of_every_file_is_told_with_its_line() {
        jobs.with(
                        "series/belopp.yml",
                        """
                        series: belopp
                        name: Belopp
                        kind: flwo
                        unit: 7
                        decimal: 1
                        breakdowns:
                          - konto
                          - konto
                        """)
                .with(
                        "codes/kon.yml",
                        """
                        dimension: kon
                        name: kön
                        codes:
                          - { id: Kvinna, name: Kvinnor }
                          - id: man
                            synonyms: M
                        """);

        assertThat(jobs.mistakes())
                .containsExactly(
                        "codes/kon.yml:4 FORM [\"Kvinna\", ^[a-z0-9][a-z0-9-]*$, kvinna]",
                        "codes/kon.yml:5 KEY_MISSING [name]",
                        "codes/kon.yml:6 TYPE [\"M\", [@type.array]]",
                        "series/belopp.yml:3 VALUE_UNKNOWN [\"flwo\", [level, flow, value, ratio], flow]",
                        "series/belopp.yml:4 NEEDS_QUOTES [7]",
                        "series/belopp.yml:5 KEY_UNKNOWN [decimal, decimals, [series, name, kind, unit, decimals,"
                                + " breakdowns, unit-by, numerator, denominator, breaks]]",
                        "series/belopp.yml:8 ENTRY_TWICE [\"konto\"]");
    }

    @Test
    void mistakes_are_told_in_swedish() {
        jobs.with(
                "series/belopp.yml",
                "series: belopp\nname: Belopp\nkind: flwo\nunit: 7\ndecimals: 9\nbreakdown: [a]\n");

        assertThat(jobs.inSwedish())
                .containsExactly(
                        "series/belopp.yml:3: Här står \"flwo\". Väntat något av: level, flow, value, ratio. Menades \"flow\"?",
                        "series/belopp.yml:4: Här står 7, som YAML inte läser som text. Skriv inom citattecken: \"7\".",
                        "series/belopp.yml:5: 9 är för högt. Högst 6.",
                        "series/belopp.yml:6: \"breakdown\" betyder ingenting här. Menades \"breakdowns\"? Möjliga: series,"
                                + " name, kind, unit, decimals, breakdowns, unit-by, numerator, denominator, breaks.");
    }

    @Test
    void text_that_is_no_yaml_is_told_in_words() {
        jobs.with("series/a.yml", "series: a\nname: Lön: timmar\n")
                .with("series/b.yml", "series: b\nname:\n\t- x\n")
                .with("series/c.yml", "series: c\nname: \"Lön\n")
                .with("series/d.yml", "series: d\nbreakdowns: [a, b\nname: x\n")
                .with("series/e.yml", "series: e\nunit: %\n")
                .with("series/f.yml", "series: f\n  name: x\n");

        assertThat(jobs.mistakes())
                .containsExactly(
                        "series/a.yml:2 SYNTAX [@syntax.COLON]",
                        "series/b.yml:3 SYNTAX [@syntax.TAB]",
                        "series/c.yml:2 SYNTAX [@syntax.QUOTE]",
                        "series/d.yml:2 SYNTAX [@syntax.BRACKET]",
                        "series/e.yml:2 SYNTAX [@syntax.SIGN]",
                        "series/f.yml:2 SYNTAX [@syntax.COLON]");
    }

    @Test
    void what_yaml_would_pass_over_is_told() {
        jobs.with("series/a.yml", "series: a\nname: A\nkind: flow\nunit: kr\nkind: level\n")
                .with("series/b.yml", "series: b\nname: &x B\nkind: flow\nunit: *x\n")
                .with("series/c.yml", "series: c\nname: C\nkind: flow\nunit: kr\n---\nseries: d\n")
                .with("series/d.yml", "# nothing yet\n")
                .with("series/e.yml", "series: e\nname: Årsarbetare\n".getBytes(Charset.forName("windows-1252")));

        assertThat(jobs.mistakes())
                .containsExactly(
                        "series/a.yml:5 KEY_TWICE [kind, 3]",
                        "series/b.yml:4 ALIAS [x]",
                        "series/c.yml:6 MORE_DOCUMENTS []",
                        "series/d.yml:1 EMPTY []",
                        "series/e.yml:2 ENCODING []");
    }

    @Test
    void an_empty_value_is_told() {
        jobs.with("series/a.yml", "series: a\nname:\nkind: flow\nunit: ''\n");

        assertThat(jobs.mistakes())
                .containsExactly(
                        "series/a.yml:2 TYPE [@found.null, [@type.string, @type.object]]",
                        "series/a.yml:4 TEXT_EMPTY []");
    }

    @Test
    void of_two_ways_to_write_a_thing_the_one_meant_is_told_about() {
        jobs.with("series/a.yml", "series: a\nname: { sv: Belopp }\nkind: flow\nunit: kr\n")
                .with(
                        "codes/b.yml",
                        "dimension: b\nname: b\ncodes:\n  - name: x\n    ranges: [4010, 40xx]\n  - 7\n  - { nam: y }\n");

        assertThat(jobs.mistakes())
                .containsExactly(
                        "codes/b.yml:5 FORM [\"40xx\", ^[0-9]{1,9}-([0-9]{1,9})?$, 3000-3999]",
                        "codes/b.yml:6 NEEDS_QUOTES [7]",
                        "codes/b.yml:7 KEY_UNKNOWN [nam, name, [id, name, en, synonyms, ranges, listed, after-sum,"
                                + " open, mark, possessive, codes]]",
                        "codes/b.yml:7 KEY_MISSING [name]",
                        "series/a.yml:2 KEY_MISSING [en]");
    }

    @Test
    void a_ratio_has_flows_and_nothing_else_has() {
        jobs.with("series/a.yml", "series: a\nname: A\nkind: ratio\nunit: '%'\nbreakdowns: [x]\nnumerator: b\n")
                .with("series/b.yml", "series: b\nname: B\nkind: level\nunit: antal\nnumerator: a\n");

        assertThat(jobs.mistakes())
                .containsExactly(
                        "series/a.yml:1 KEY_MISSING [denominator]",
                        "series/a.yml:5 KEY_NOT_HERE [breakdowns, kind: ratio]",
                        "series/b.yml:5 KEY_NOT_HERE [numerator, kind: level]");
    }

    @Test
    void a_code_list_without_codes_must_be_open() {
        jobs.with("codes/a.yml", "dimension: a\nname: a\n");

        assertThat(jobs.mistakes()).containsExactly("codes/a.yml:1 KEYS_MISSING [[codes, open]]");
    }

    @Test
    void references_lead_somewhere() {
        jobs.with("codes/konto.yml", "dimension: konto\nname: konto\nopen: true\n")
                .with("codes/grupp.yml", "dimension: grupp\nname: grupp\ngroups: kont\ncodes: [A]\n")
                .with("series/tid.yml", "series: tid\nname: Tid\nkind: flow\nunit: timmar\nbreakdowns: [konto, kon]\n")
                .with("series/antal.yml", "series: antal\nname: Antal\nkind: level\nunit: antal\n")
                .with(
                        "series/andel.yml",
                        "series: andel\nname: Andel\nkind: ratio\nunit: '%'\nnumerator: [tid, tidd]\ndenominator: antal\n");

        assertThat(jobs.mistakes())
                .containsExactly(
                        "codes/grupp.yml:3 REFERENCE [kont, @kind.codes, konto, [grupp, konto]]",
                        "series/andel.yml:5 REFERENCE [tidd, @kind.series, tid, [andel, antal, tid]]",
                        "series/andel.yml:6 NOT_A_FLOW [antal, level]",
                        "series/tid.yml:5 REFERENCE [kon, @kind.codes, konto, [grupp, konto]]");
        assertThat(jobs.inSwedish().get(0))
                .isEqualTo("codes/grupp.yml:3: \"kont\" är en kodlista som inte finns. Menades \"konto\"?"
                        + " De som finns: grupp, konto.");
    }

    @Test
    void a_reference_to_a_definition_with_mistakes_is_no_mistake() {
        jobs.with("codes/kon.yml", "dimension: kon\nnamn: kön\n")
                .with("series/tid.yml", "series: tid\nname: Tid\nkind: flow\nunit: timmar\nbreakdowns: [kon]\n");

        assertThat(jobs.mistakes()).allMatch(mistake -> mistake.startsWith("codes/kon.yml"));
    }

    @Test
    void a_file_is_called_as_its_code() {
        jobs.with("codes/kön.yml", "dimension: kon\nname: kön\nopen: true\n")
                .with("codes/sex.yml", "dimension: kon\nname: kön\nopen: true\n");

        assertThat(jobs.mistakes())
                .containsExactly(
                        "codes/kön.yml:1 FILE_NAME [kon, kön]",
                        "codes/sex.yml:1 ID_TWICE [kon, "
                                + jobs.path().resolve("codes").resolve("kön.yml") + "]");
    }

    @Test
    void a_name_a_number_and_an_id_mean_one_member() {
        jobs.with(
                "codes/konto.yml",
                """
                dimension: konto
                name: konto
                codes:
                  - name: Intäkter
                    ranges: [3000-3999]
                  - name: Kostnader
                    codes:
                      - name: Lön
                        synonyms: [Övrigt]
                        ranges: [4000-4199, 3999]
                      - name: Övrigt
                        ranges: [9000-8000]
                  - id: lon
                    name: INTÄKTER
                """);

        assertThat(jobs.mistakes())
                .containsExactly(
                        "codes/konto.yml:10 RANGE_OVERLAP [3999, Intäkter, 5]",
                        "codes/konto.yml:11 NAME_TWICE [Övrigt, 8]",
                        "codes/konto.yml:12 RANGE_REVERSED [9000-8000]",
                        "codes/konto.yml:13 CODE_TWICE [lon, 8]",
                        "codes/konto.yml:14 NAME_TWICE [INTÄKTER, 4]");
    }

    @Test
    void a_report_and_the_nightly_run_name_what_is_there() {
        jobs.with("codes/organisation.yml", "dimension: organisation\nname: organisation\ncodes: [Regionen]\n")
                .with(
                        "reports/arsrapport.yml",
                        """
                        report: arsrapport
                        title: Årsrapport
                        organisation: regione
                        period: full-yer
                        tables: [listade]
                        """)
                .with(
                        "reports/delar.yml",
                        """
                        report: delar
                        title: Delår
                        organisation: regione
                        tables:
                          - listade
                          - table: listade
                            organisation: folktandvarden
                        charts: [listade]
                        """)
                .with(
                        "nightly.yml",
                        "sources:\n  - { source: personal, organisations: [regionen, x] }\nreports: [delår]\n")
                .with("series/antal.yml", "series: antal\nname: Antal\nkind: level\nunit: antal\n")
                .with(
                        "tables/listade.yml",
                        "table: listade\ntitle: x\nrow-heading: x\nseries: antal\nrows: { one: x }\ncolumns: [{ id: now, heading: x }]\n");

        assertThat(jobs.mistakes())
                .containsExactly(
                        "nightly.yml:3 FORM [\"delår\", ^[a-z0-9][a-z0-9-]*$, delar]",
                        "reports/arsrapport.yml:4 VALUE_UNKNOWN [\"full-yer\", [latest, full-year, interim], full-year]",
                        "reports/delar.yml:3 REFERENCE [regione, @kind.code.organisation, regionen, [regionen]]",
                        "reports/delar.yml:6 ENTRY_TWICE [\"listade\"]",
                        "reports/delar.yml:7 REFERENCE [folktandvarden, @kind.code.organisation, , [regionen]]",
                        "reports/delar.yml:8 REFERENCE [listade, @kind.charts, , []]");

        jobs.with(
                "nightly.yml",
                "sources:\n  - { source: personal, organisations: [regionen, x] }\nreports: [delar, x]\n");
        assertThat(jobs.mistakes())
                .contains(
                        "nightly.yml:2 REFERENCE [personal, @kind.sources, , []]",
                        "nightly.yml:2 REFERENCE [x, @kind.code.organisation, , [regionen]]",
                        "nightly.yml:3 REFERENCE [x, @kind.reports, , [arsrapport, delar]]");
        assertThat(jobs.inSwedish())
                .contains("nightly.yml:2: \"personal\" är en källa som inte finns. Det finns inga ännu.");
    }

    @Test
    void what_a_source_says_holds_together() {
        jobs.with("codes/kon.yml", "dimension: kon\nname: kön\ncodes: [Kvinnor]\n")
                .with("series/tid.yml", "series: tid\nname: Tid\nkind: flow\nunit: h\n")
                .with(
                        "series/andel.yml",
                        "series: andel\nname: A\nkind: ratio\nunit: '%'\nnumerator: tid\ndenominator: tid\n");
        jobs.with(
                "sources/bok.yml",
                """
                source: bok
                name: Bok
                period:
                  kind: day
                  from:
                    - { column: manad, title: 'Per: (.+)' }
                    - { sheet: Info }
                organisation: { columns: [namnd], from: [] }
                columns:
                  kon: { headings: [Kön, KÖN], type: code, code: kun }
                  grad:
                    headings: [Grad, Kön]
                    type: code
                    fractions: [Gradd]
                  text: { headings: [Text], type: text }
                key:
                  - grad
                  - konn
                observations:
                  - series: tid
                    value: text
                    reduced-by: grad
                    with: { kon: man, konto: '1' }
                  - { series: andel, count: pnr }
                  - { series: tidd }
                """);
        String columns = ", [kon, grad, text]]";
        assertThat(jobs.mistakes())
                .containsExactly(
                        "sources/bok.yml:6 REFERENCE [manad, @kind.column, " + columns,
                        "sources/bok.yml:6 PLACE_WAYS [[column, title]]",
                        "sources/bok.yml:7 PLACE_WAYS [[]]",
                        "sources/bok.yml:8 REFERENCE [namnd, @kind.column, " + columns,
                        "sources/bok.yml:10 REFERENCE [kun, @kind.codes, kon, [kon]]",
                        "sources/bok.yml:11 KEY_MISSING [code]",
                        "sources/bok.yml:12 HEADING_TWICE [Kön, 10]",
                        "sources/bok.yml:14 REFERENCE [Gradd, @kind.heading, Grad, [Grad, Kön]]",
                        "sources/bok.yml:18 REFERENCE [konn, @kind.column, kon" + columns,
                        "sources/bok.yml:20 PERIOD_KIND [tid, flow, day]",
                        "sources/bok.yml:21 COLUMN_TYPE [text, text, [number, share, amount]]",
                        "sources/bok.yml:22 COLUMN_TYPE [grad, code, [share]]",
                        "sources/bok.yml:23 REFERENCE [man, @kind.code, , [kvinnor]]",
                        "sources/bok.yml:23 REFERENCE [konto, @kind.codes, kon, [kon]]",
                        "sources/bok.yml:24 RATIO_DELIVERED [andel]",
                        "sources/bok.yml:24 REFERENCE [pnr, @kind.column, " + columns,
                        "sources/bok.yml:25 REFERENCE [tidd, @kind.series, tid, [andel, tid]]");
    }

    @Test
    void a_pattern_that_is_none_is_told() {
        jobs.with(
                "sources/bok.yml",
                """
                source: bok
                name: Bok
                files: '(bok'
                period: { kind: month, from: [{ titel: x }, { title: '[' }] }
                organisation: {}
                columns: { 'Kön': { headings: [], type: number } }
                observations: []
                """);

        assertThat(jobs.mistakes())
                .containsExactly(
                        "sources/bok.yml:3 REGEX [\"(bok\", Unclosed group]",
                        "sources/bok.yml:4 VALUE_UNKNOWN [\"month\", [day, months], months]",
                        "sources/bok.yml:4 KEY_UNKNOWN [titel, title, [column, month, title, label, sheet, heading,"
                                + " section, sheet-name,"
                                + " file, fixed]]",
                        "sources/bok.yml:4 REGEX [\"[\", Unclosed character class]",
                        "sources/bok.yml:6 FORM [\"Kön\", ^[a-z0-9]+(-[a-z0-9]+)*$, kon]",
                        "sources/bok.yml:6 TOO_FEW [0, 1]",
                        "sources/bok.yml:7 TOO_FEW [0, 1]");
    }

    @Test
    void the_rows_of_a_table_are_told_in_one_way() {
        String columns = "columns: [{ id: now, heading: x }]\n";
        jobs.with("tables/a.yml", "table: a\ntitle: x\nrow-heading: x\nrows: { levels: 1 }\n" + columns)
                .with(
                        "tables/b.yml",
                        "table: b\ntitle: x\nrow-heading: x\nrows: { one: x, dimension: kon }\n" + columns)
                .with("tables/c.yml", "table: c\ntitle: x\nrow-heading: x\nrows: { one: x }\n" + columns);

        assertThat(jobs.mistakes())
                .containsExactly(
                        "tables/a.yml:4 KEYS_MISSING [[dimension, series, one, months]]",
                        "tables/b.yml:4 KEYS_TOGETHER [[dimension, one]]",
                        "tables/c.yml:1 KEY_MISSING [series]");
    }

    @Test
    void words_sums_and_statuses_of_a_table_name_what_is_there() {
        jobs.with("codes/status.yml", "dimension: status\nname: status\ncodes: [{ name: Helt, mark: good }, Inte]\n")
                .with("codes/rad.yml", "dimension: rad\nname: rad\ncodes: [Lön, Hyra]\n")
                .with(
                        "series/tal.yml",
                        "series: tal\nname: T\nkind: value\nunit: st\nbreakdowns: [rad, status]\nunit-by: enhet\n")
                .with(
                        "tables/a.yml",
                        """
                        table: a
                        title: x
                        row-heading: x
                        series: tal
                        rows:
                          dimension: rad
                          list:
                            - { code: lun }
                            - { id: allt, label: x, sum: [lon, delar] }
                            - { id: delar, label: x, sum: [hyra] }
                            - { code: lon }
                            - { code: lon }
                          count: tall
                          label: '{name} {count}'
                        columns:
                          - { id: now, heading: x, in-parentheses: befor, series: tall }
                          - { id: before, heading: x, where: { status: { codes: [halv] } }, or-column: now }
                          - { id: word, heading: x, word: enhet }
                          - { id: share, heading: x, percent-of: [now, word] }
                          - id: status
                            heading: x
                            status: { dimension: status, outcome: word, target: before, direction: rad, higher: [upp] }
                          - { id: group, heading: x, word: status, from-members: word }
                        """)
                .with(
                        "sources/a.yml",
                        """
                        source: a
                        name: x
                        period: { kind: months, from: [{ heading: tal }, { heading: rad, fixed: '2024' }] }
                        organisation: { from: [{ fixed: regionen }] }
                        unit: [{ section: true }, { column: enhet }]
                        beside: [b]
                        columns:
                          rad: { headings: [Rad], type: code, code: rad }
                          del: { section-in: atgard, type: code, code: rad }
                          tal: { headings: [Tal], type: number, words: stat, bounds: grans }
                          summa: { headings: [Summa], type: number, sum-of: tall }
                        observations: [{ series: tal, value: tal }]
                        """);

        assertThat(jobs.mistakes())
                .containsExactlyInAnyOrder(
                        "series/tal.yml:6 REFERENCE [enhet, @kind.codes, , [rad, status]]",
                        "series/tal.yml:6 BREAKDOWN [enhet, tal, [rad, status]]",
                        "sources/a.yml:3 PLACE_WAYS [[heading, fixed]]",
                        "sources/a.yml:5 REFERENCE [enhet, @kind.column, , [rad, del, tal, summa]]",
                        "sources/a.yml:6 REFERENCE [b, @kind.sources, , [a]]",
                        "sources/a.yml:9 REFERENCE [atgard, @kind.column, , [rad, del, tal, summa]]",
                        "sources/a.yml:10 REFERENCE [stat, @kind.codes, status, [rad, status]]",
                        "sources/a.yml:10 REFERENCE [grans, @kind.codes, , [rad, status]]",
                        "sources/a.yml:11 REFERENCE [tall, @kind.column, tal, [rad, del, tal, summa]]",
                        "tables/a.yml:8 REFERENCE [lun, @kind.code, lon, [lon, hyra]]",
                        "tables/a.yml:9 REFERENCE [delar, @kind.code, , [lon, hyra]]",
                        "tables/a.yml:12 ENTRY_TWICE [\"lon\"]",
                        "tables/a.yml:13 REFERENCE [tall, @kind.series, tal, [tal]]",
                        "tables/a.yml:16 REFERENCE [befor, @kind.column, before, [now, before, word, share, status, group]]",
                        "tables/a.yml:16 REFERENCE [tall, @kind.series, tal, [tal]]",
                        "tables/a.yml:17 COLUMN_COMPUTED [now]",
                        "tables/a.yml:17 REFERENCE [halv, @kind.code, helt, [helt, inte]]",
                        "tables/a.yml:18 REFERENCE [enhet, @kind.codes, , [rad, status]]",
                        "tables/a.yml:19 COLUMN_COMPUTED [word]",
                        "tables/a.yml:22 COLUMN_COMPUTED [word]",
                        "tables/a.yml:22 REFERENCE [upp, @kind.code, , [lon, hyra]]",
                        "tables/a.yml:23 COLUMN_COMPUTED [word]");
    }

    @Test
    void a_table_and_a_chart_name_what_is_there() {
        jobs.with("codes/kon.yml", "dimension: kon\nname: kön\ncodes: [Kvinna, Man]\n")
                .with("codes/konto.yml", "dimension: konto\nname: konto\nopen: true\n")
                .with(
                        "codes/grupp.yml",
                        "dimension: grupp\nname: grupp\ngroups: konto\ncodes: [{ name: Lön, ranges: [4-] }]\n")
                .with("series/tid.yml", "series: tid\nname: Tid\nkind: flow\nunit: h\nbreakdowns: [konto]\n")
                .with(
                        "series/andel.yml",
                        "series: andel\nname: A\nkind: ratio\nunit: '%'\nnumerator: tid\ndenominator: tid\n")
                .with(
                        "tables/a.yml",
                        """
                        table: a
                        title: '{organisaton}, {period}'
                        row-heading: x
                        series: andel
                        where:
                          grupp: { codes: [lon, lun] }
                          kon: { codes: [man] }
                        rows: { dimension: grupp }
                        columns:
                          - { id: now, heading: x }
                          - { id: change, heading: x, difference: [now, before] }
                          - { id: share, heading: x, share-of-column: change }
                          - { id: now, heading: x, hidden: true }
                        split: { dimension: grup, codes: [lon] }
                        """)
                .with(
                        "tables/b.yml",
                        """
                        table: b
                        title: x
                        row-heading: x
                        rows: { series: [{ id: tid, series: [tid, tidd] }, { id: tid, series: andel }] }
                        columns:
                          - { id: now, heading: x }
                        split: { dimension: konto, codes: ["4010"], total: x }
                        """)
                .with(
                        "tables/c.yml",
                        """
                        table: c
                        title: x
                        row-heading: x
                        series: tid
                        rows: { dimension: grupp, sum: x }
                        columns: [{ id: now, heading: x }, { id: before, heading: x, hidden: true }]
                        split: { dimension: konto, codes: ['4010'], total: x }
                        """)
                .with(
                        "charts/a.yml",
                        """
                        chart: a
                        table: c
                        kind: grouped-bars
                        title: '{period} {enhet}'
                        columns: [now/totalt, before/totalt, now/401]
                        rows:
                          - lon
                          - lun
                        names: [{ id: now/4010, name: x }, { id: nu, name: x }]
                        """)
                .with("charts/b.yml", "chart: b\ntable: d\nkind: pie\ntitle: x\ncolumns: [now]\n")
                .with("charts/c.yml", "chart: c\ntable: d\nkind: stacked-bars\ntitle: x\ncolumns: [now]\n");

        String columns = "[now/4010, now/totalt]]";
        assertThat(jobs.mistakes())
                .containsExactly(
                        "charts/a.yml:4 PLACEHOLDER [enhet, , [organisation, period, period-before, unit]]",
                        "charts/a.yml:5 REFERENCE [before/totalt, @kind.column-of-table, , " + columns,
                        "charts/a.yml:5 REFERENCE [now/401, @kind.column-of-table, now/4010, " + columns,
                        "charts/a.yml:8 REFERENCE [lun, @kind.row-of-table, lon, [lon, summa, totalt]]",
                        "charts/a.yml:9 REFERENCE [nu, @kind.part-of-table, , [now/4010, now/totalt, lon, summa, totalt]]",
                        "charts/b.yml:3 VALUE_UNKNOWN [\"pie\", [grouped-bars, stacked-bars, diverging-bars, share-bars,"
                                + " lines, waterfall, population-bars, panels], ]",
                        "charts/c.yml:2 REFERENCE [d, @kind.tables, , [a, b, c]]",
                        "tables/a.yml:2 PLACEHOLDER [organisaton, organisation, [period, period-before, period-after,"
                                + " period-after-2, month, month-before, month-after, month-after-2, span, span-before,"
                                + " span-after, span-after-2, year, year-before, year-after, year-after-2, organisation,"
                                + " organisation-possessive]]",
                        "tables/a.yml:6 REFERENCE [lun, @kind.code, lon, [lon]]",
                        "tables/a.yml:7 BREAKDOWN [kon, andel, [konto]]",
                        "tables/a.yml:11 REFERENCE [before, @kind.column, , [now, change, share, now]]",
                        "tables/a.yml:12 COLUMN_COMPUTED [change]",
                        "tables/a.yml:13 CODE_TWICE [now, 10]",
                        "tables/a.yml:14 REFERENCE [grup, @kind.codes, grupp, [grupp, kon, konto]]",
                        "tables/b.yml:4 REFERENCE [tidd, @kind.series, tid, [andel, tid]]",
                        "tables/b.yml:4 CODE_TWICE [tid, 4]");
    }

    /** A table with many mistakes in what is said about it. */
    private static final String WORDS =
            """
            table: a
            title: x
            row-heading: x
            series: tid
            rows: { dimension: grupp, sum: Summa }
            columns:
              - { id: now, heading: x }
              - { id: before, heading: x, years-back: 1, hidden: true }
              - { id: change, heading: x, difference: [now, before] }
            split: { dimension: kon, codes: [kvinna], total: Totalt }
            text:
              subject: '{organisation}s tid {whn}'
              row: suma
              split: man
              now: change
              parts:
                one: 'gruppen {names}'
                by: now
                rows: [a, c]
                names:
                  - { id: b, name: bb }
                  - { id: d, name: dd }
              also:
                - '{now/kvinna} av {a:now/totalt} år {year}, {c:now/totalt}'
            """;

    @Test
    void words_name_what_is_in_their_table() {
        jobs.with("codes/organisation.yml", "dimension: organisation\nname: organisation\ncodes: [Regionen]\n")
                .with("codes/kon.yml", "dimension: kon\nname: kön\ncodes: [Kvinna, Man]\n")
                .with("codes/grupp.yml", "dimension: grupp\nname: grupp\ncodes: [A, B]\n")
                .with("series/tid.yml", "series: tid\nname: Tid\nkind: flow\nunit: h\nbreakdowns: [kon, grupp]\n")
                .with("tables/a.yml", WORDS + "  tell: [level, ups]\n")
                .with("tables/b.yml", WORDS.replace("table: a", "table: b"))
                .with(
                        "reports/r.yml",
                        """
                        report: r
                        title: x
                        organisation: regionen
                        tables:
                          - table: b
                            text:
                              row: b
                              plan: budget
                        """);

        assertThat(jobs.mistakes())
                .map(mistake -> mistake.replaceAll("\\[(when, )?(name, )?[^\\[\\]]*period, period-before[^]]*]", "[…]"))
                .containsExactly(
                        "reports/r.yml:8 REFERENCE [budget, @kind.column-of-table, , [now, before]]",
                        "tables/a.yml:25 VALUE_UNKNOWN [\"ups\", [level, also, rows, largest, up, down, new-and-gone,"
                                + " missing, nothing], up]",
                        "tables/b.yml:12 PLACEHOLDER [whn, when, […]]",
                        "tables/b.yml:13 REFERENCE [suma, @kind.row-of-table, summa, [a, b, summa, totalt]]",
                        "tables/b.yml:14 REFERENCE [man, @kind.code, , [kvinna, totalt]]",
                        "tables/b.yml:15 REFERENCE [change, @kind.column-of-table, , [now, before]]",
                        "tables/b.yml:17 PLACEHOLDER [names, name, […]]",
                        "tables/b.yml:18 REFERENCE [now, @kind.difference-of-table, , [change]]",
                        "tables/b.yml:19 REFERENCE [c, @kind.row-of-table, , [a, b, summa, totalt]]",
                        "tables/b.yml:22 REFERENCE [d, @kind.row-of-table, , [a, b, summa, totalt]]",
                        "tables/b.yml:24 PLACEHOLDER [c:now/totalt, a:now/totalt, […]]");
    }

    @Test
    void a_kind_of_chart_fits_its_table() {
        jobs.with("series/tid.yml", "series: tid\nname: Tid\nkind: flow\nunit: h\n")
                .with(
                        "tables/ar.yml",
                        """
                        table: ar
                        title: x
                        row-heading: x
                        series: tid
                        rows: { one: x }
                        columns: [{ id: now, heading: x }, { id: share, heading: x, share-of-column: now }]
                        """)
                .with("charts/a.yml", "chart: a\ntable: ar\nkind: lines\ntitle: x\ncolumns: [now]\n")
                .with("charts/b.yml", "chart: b\ntable: ar\nkind: share-bars\ntitle: x\ncolumns: [share, now]\n")
                .with("charts/c.yml", "chart: c\ntable: ar\nkind: waterfall\ntitle: x\ncolumns: [now, share]\n")
                .with("charts/d.yml", "chart: d\ntable: ar\nkind: population-bars\ntitle: x\ncolumns: [now]\n")
                .with("charts/e.yml", "chart: e\ntable: ar\nkind: share-bars\ntitle: x\ncolumns: [share]\n")
                .with(
                        "charts/f.yml",
                        "chart: f\ntable: ar\nkind: waterfall\ntitle: x\ncolumns: [now, share, now2]\ntotal: summa\n");

        assertThat(jobs.mistakes())
                .containsExactly(
                        "charts/a.yml:3 CHART_KIND [lines, @needs.months]",
                        "charts/b.yml:3 CHART_KIND [share-bars, @needs.shares]",
                        "charts/c.yml:1 KEY_MISSING [total]",
                        "charts/c.yml:5 TOO_FEW [2, 3]",
                        "charts/d.yml:5 TOO_FEW [1, 2]",
                        "charts/f.yml:5 REFERENCE [now2, @kind.column-of-table, now, [now, share]]",
                        "charts/f.yml:6 REFERENCE [summa, @kind.row-of-table, , [ar]]");
        assertThat(jobs.inSwedish())
                .contains(
                        "charts/a.yml:3: Tabellen kan inte ritas som lines. En tabell vars rader är månader: rows med months.");
    }
}
