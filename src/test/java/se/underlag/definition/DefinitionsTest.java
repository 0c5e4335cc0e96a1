package se.underlag.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.underlag.layout.SourceDefinition;
import se.underlag.publish.NightlyDefinition;
import se.underlag.publish.ReportDefinition;
import se.underlag.publish.ReportPeriod;
import se.underlag.series.Basis;
import se.underlag.series.Code;
import se.underlag.series.CodeList;
import se.underlag.series.LocalText;
import se.underlag.series.Series;
import se.underlag.series.SeriesKind;
import se.underlag.series.Unit;

class DefinitionsTest {

    private final JobsFolder jobs;

    DefinitionsTest(@TempDir Path folder) {
        jobs = new JobsFolder(folder);
    }

    @Test
    void an_empty_folder_holds_no_definitions() {
        Definitions definitions = jobs.definitions();

        assertThat(definitions.series()).isEmpty();
        assertThat(definitions.nightly().reports()).isEmpty();
    }

    @Test
    void what_a_series_leaves_out_has_its_documented_default() {
        jobs.with("series/tid.yml", "series: tid\nname: Tid\nkind: flow\nunit: timmar\n");

        Series series = jobs.definitions().series().get("tid");

        assertThat(series.name()).isEqualTo(new LocalText("Tid", "Tid"));
        assertThat(series.kind()).isEqualTo(SeriesKind.FLOW);
        assertThat(series.unit()).isEqualTo(Unit.of("timmar"));
        assertThat(series.decimals()).isEqualTo(1);
        assertThat(series.breakdowns()).isEmpty();
        assertThat(series.numerator()).isEmpty();
        assertThat(series.denominator()).isEmpty();
    }

    @Test
    void a_text_may_be_given_in_both_languages_and_one_flow_for_a_list() {
        jobs.with("series/tid.yml", "series: tid\nname: { sv: Tid, en: Time }\nkind: flow\nunit: h\n")
                .with(
                        "series/andel.yml",
                        "series: andel\nname: A\nkind: ratio\nunit: '%'\ndecimals: 0\nnumerator: tid\ndenominator: tid\n");

        assertThat(jobs.definitions().series().get("tid").name()).isEqualTo(new LocalText("Tid", "Time"));
        assertThat(jobs.definitions().series().get("andel").numerator()).containsExactly("tid");
        assertThat(jobs.definitions().series().get("andel").decimals()).isZero();
    }

    @Test
    void a_code_may_be_just_its_name() {
        jobs.with("codes/del.yml", "dimension: del\nname: del\ncodes: [Örebro, Hälso- och sjukvård, AT/ST-läkare]\n");

        CodeList list = jobs.definitions().codes().get("del");

        assertThat(list.codes()).extracting(Code::id).containsExactly("orebro", "halso-och-sjukvard", "at-st-lakare");
        assertThat(list.codes()).allMatch(Code::listed).noneMatch(Code::afterSum);
        assertThat(list.isOpen()).isFalse();
    }

    @Test
    void codes_may_form_a_tree_and_stand_for_ranges_of_numbers() {
        jobs.with(
                "codes/konto.yml",
                """
                dimension: konto
                name: konto
                open: true
                codes:
                  - name: Personal
                    possessive: personalens
                    codes:
                      - { name: Lön, ranges: [4010, 4060-4065], listed: false }
                      - { id: rest, name: Rest, ranges: [9000-], after-sum: true, synonyms: [Övrigt] }
                """);

        CodeList list = jobs.definitions().codes().get("konto");

        assertThat(list.isOpen()).isTrue();
        assertThat(list.ofNumber(4063).map(Code::id)).contains("lon");
        assertThat(list.ofNumber(4066)).isEmpty();
        assertThat(list.ofNumber(123_456).map(Code::id)).contains("rest");
        assertThat(list.byId("lon").map(Code::listed)).contains(false);
        assertThat(list.byId("rest").map(Code::afterSum)).contains(true);
        assertThat(list.byId("personal").flatMap(Code::possessive)).contains("personalens");
        assertThat(list.find("övrigt").flatMap(list::parent).map(Code::id)).contains("personal");
    }

    @Test
    void a_report_is_about_ten_lines() {
        jobs.with(
                        "codes/organisation.yml",
                        "dimension: organisation\nname: organisation\ncodes: [Regionen, Folktandvården]\n")
                .with("tables/listade.yml", table("listade"))
                .with("tables/personal.yml", table("personal"))
                .with(
                        "charts/listade.yml",
                        "chart: listade\ntable: listade\nkind: grouped-bars\ntitle: x\ncolumns: [now]\n")
                .with(
                        "reports/ftv.yml",
                        """
                        report: ftv
                        title: Folktandvården, årsredovisning
                        organisation: folktandvarden
                        period: full-year
                        tables:
                          - personal
                          - { table: listade, organisation: regionen }
                        charts: [listade]
                        """);

        Definitions definitions = jobs.definitions();
        ReportDefinition report = definitions.reports().get("ftv");

        assertThat(report.period()).isEqualTo(ReportPeriod.FULL_YEAR);
        assertThat(report.tables()).extracting(ReportDefinition.Entry::id).containsExactly("personal", "listade");
        assertThat(report.tables()).extracting(report::organisationOf).containsExactly("folktandvarden", "regionen");
        assertThat(report.charts()).containsExactly(ReportDefinition.Entry.of("listade"));
        assertThat(report.intro()).isEmpty();
        assertThat(definitions.nightly().reports()).containsExactly("ftv");
    }

    @Test
    void without_a_nightly_definition_all_sources_are_expected() {
        jobs.with("sources/b.yml", source("b")).with("sources/a.yml", source("a"));

        assertThat(jobs.definitions().nightly().sources())
                .containsExactly(NightlyDefinition.Expected.of("a"), NightlyDefinition.Expected.of("b"));
    }

    @Test
    void a_nightly_definition_says_who_should_deliver() {
        jobs.with(
                        "codes/organisation.yml",
                        "dimension: organisation\nname: organisation\ncodes: [Regionen, Folktandvården]\n")
                .with("sources/a.yml", source("a"))
                .with("sources/b.yml", source("b"))
                .with("nightly.yml", "sources:\n  - b\n  - { source: a, organisations: [folktandvarden] }\n");

        assertThat(jobs.definitions().nightly().sources())
                .containsExactly(
                        NightlyDefinition.Expected.of("b"),
                        new NightlyDefinition.Expected("a", List.of("folktandvarden")));
    }

    @Test
    void the_month_of_a_report_is_never_after_the_month_asked_for() {
        assertThat(ReportPeriod.LATEST.asOf(YearMonth.of(2025, 3))).isEqualTo(YearMonth.of(2025, 3));
        assertThat(ReportPeriod.FULL_YEAR.asOf(YearMonth.of(2024, 12))).isEqualTo(YearMonth.of(2024, 12));
        assertThat(ReportPeriod.FULL_YEAR.asOf(YearMonth.of(2024, 11))).isEqualTo(YearMonth.of(2023, 12));
        assertThat(ReportPeriod.INTERIM.asOf(YearMonth.of(2024, 7))).isEqualTo(YearMonth.of(2024, 7));
        assertThat(ReportPeriod.INTERIM.asOf(YearMonth.of(2024, 6))).isEqualTo(YearMonth.of(2023, 7));
    }

    @Test
    void a_source_is_read_with_its_defaults() {
        jobs.with("series/tid.yml", "series: tid\nname: Tid\nkind: flow\nunit: h\n")
                .with("codes/konto.yml", "dimension: konto\nname: konto\nopen: true\n")
                .with(
                        "sources/bok.yml",
                        """
                        source: bok
                        name: Bok
                        files: '(?i)bok'
                        period: { kind: months, from: [{ title: '^Per: (.+)' }, { sheet-name: '(.+)' }] }
                        organisation: { from: [{ fixed: regionen }] }
                        columns:
                          konto: { headings: [Konto], type: code, code: konto }
                          tid: { headings: [Tid], type: number, max: 24.5, blank: missing }
                        observations:
                          - { series: tid, value: tid, basis: prognos, with: { konto: '4010' } }
                        """);

        SourceDefinition source = jobs.definitions().sources().get("bok");

        assertThat(source.files()).map(Pattern::pattern).contains("(?i)bok");
        assertThat(source.sheets()).isEmpty();
        assertThat(source.quality()).isEmpty();
        assertThat(source.register()).isFalse();
        assertThat(source.numbers()).isEqualTo(SourceDefinition.NumberStyle.SV);
        assertThat(source.missing()).containsExactly("..", ".", "x");
        assertThat(source.period().kind()).isEqualTo(SourceDefinition.PeriodKind.MONTHS);
        assertThat(source.period().from().get(1).sheetName()).isPresent();
        assertThat(source.organisation().delivers()).isEqualTo(1);
        assertThat(source.columns().keySet()).containsExactly("konto", "tid");
        assertThat(source.columns().get("tid").max()).contains(new BigDecimal("24.5"));
        assertThat(source.columns().get("tid").blank()).isEqualTo(SourceDefinition.BlankMeaning.MISSING);
        assertThat(source.columns().get("konto").scale()).isEqualTo(SourceDefinition.Scale.PERCENT);
        assertThat(source.observations().get(0).basis()).isEqualTo(Basis.FORECAST);
        assertThat(source.observations().get(0).with()).containsEntry("konto", "4010");
    }

    private String source(String id) {
        jobs.with("series/tid.yml", "series: tid\nname: Tid\nkind: flow\nunit: h\n");
        return """
                source: %s
                name: Bok
                period: { kind: months, from: [{ column: manad }] }
                organisation: { from: [{ fixed: regionen }] }
                columns:
                  manad: { headings: [Månad], type: period }
                  tid: { headings: [Tid], type: number }
                observations:
                  - { series: tid, value: tid }
                """
                .formatted(id);
    }

    private String table(String id) {
        jobs.with("series/antal.yml", "series: antal\nname: Antal\nkind: level\nunit: antal\n");
        return "table: %s\ntitle: x\nrow-heading: x\nseries: antal\nrows: { one: x }\ncolumns: [{ id: now, heading: x }]\n"
                .formatted(id);
    }
}
