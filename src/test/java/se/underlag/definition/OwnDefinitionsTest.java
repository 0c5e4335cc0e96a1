package se.underlag.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.underlag.publish.NightlyDefinition;
import se.underlag.publish.ReportDefinition;
import se.underlag.series.Code;
import se.underlag.series.CodeList;
import se.underlag.series.SeriesKind;
import se.underlag.series.Unit;

/** The project's own {@code jobs/}. */
class OwnDefinitionsTest {

    /** Budgets, plans and their follow-up come once or a few times a year, when they are decided or judged. */
    private static final Set<String> NOT_EACH_MONTH = Set.of(
            "bygginvesteringar",
            "driftbudget",
            "driftprognos",
            "handlingsplan",
            "indikatorer",
            "internbudget",
            "maluppfyllelse",
            "nyckeltal",
            "prognos",
            "resultatbudget");

    private final Definitions definitions = new JobsFolder(Path.of("jobs")).definitions();

    @Test
    void the_series_of_the_follow_up_are_there() {
        assertThat(definitions.series().keySet())
                .contains(
                        "arsarbetare-avtalad",
                        "arsarbetare-netto",
                        "anstallda",
                        "schemalagd-tid",
                        "sjuk-kort",
                        "sjuk-lang",
                        "sjukfranvaro-kort",
                        "sjukfranvaro-lang",
                        "sjukfranvaro-total",
                        "listade",
                        "belopp",
                        "investeringar",
                        "kontakter",
                        "bedomda-inom-3-dagar",
                        "tillganglighet");
        assertThat(definitions.series().get("belopp").unit()).isEqualTo(Unit.KR);
        assertThat(definitions.series().get("sjukfranvaro-total")).satisfies(total -> {
            assertThat(total.kind()).isEqualTo(SeriesKind.RATIO);
            assertThat(total.numerator()).containsExactly("sjuk-kort", "sjuk-lang");
            assertThat(total.denominator()).contains("schemalagd-tid");
            assertThat(total.unit()).isEqualTo(Unit.PERCENT);
        });
    }

    @Test
    void names_of_exports_find_their_code() {
        assertThat(found("yrkesgrupp", "HANDLÄGGARE  ")).isEqualTo("handlaggare");
        assertThat(found("yrkesgrupp", "Psykolog/ PTP-psykolog")).isEqualTo("psykolog");
        assertThat(found("kon", "k")).isEqualTo("kvinna");
        assertThat(found("kon", "Män")).isEqualTo("man");
        assertThat(found("anstallningsform", "Tv")).isEqualTo("tillsvidare");
        assertThat(found("aldersgrupp", "80+")).isEqualTo("80-");
        assertThat(found("aldersgrupp", "0–4 år")).isEqualTo("0-4");
        assertThat(found("vardcentral", "Olaus Petri vårdcentral")).isEqualTo("olaus-petri");
        assertThat(definitions.codes().get("vardcentral").codes()).hasSize(28);
        assertThat(definitions.codes().get("yrkesgrupp").codes()).hasSize(15);
    }

    @Test
    void an_age_gives_its_group() {
        assertThat(Stream.of(0, 4, 5, 64, 65, 79, 80, 107).map(age -> ofNumber("aldersgrupp", age)))
                .containsExactly("0-4", "0-4", "5-64", "5-64", "65-79", "65-79", "80-", "80-");
    }

    @Test
    void an_account_gives_its_group_and_its_category() {
        assertThat(Stream.of(3510, 4010, 4190, 4510, 5110, 7909, 7910, 7920, 7939, 7940, 8410)
                        .map(account -> ofNumber("kontogrupp", account)))
                .containsExactly(
                        "intakter",
                        "lonekostnad",
                        "lonekostnad",
                        "ovriga-personalkostnader",
                        "ovriga-kostnader",
                        "ovriga-kostnader",
                        "avskrivningar-inventarier",
                        "avskrivningar-fastigheter",
                        "avskrivningar-immateriella",
                        "ovriga-kostnader",
                        "finansnetto");
        assertThat(Stream.of(4010, 4011, 4060, 4062, 4065, 4070, 4199).map(account -> ofNumber("kategori", account)))
                .containsExactly(
                        "manadsloner", "ovrigt", "semesterkostnad", "ovrigt", "semesterkostnad", "sjuklon", "ovrigt");
        assertThat(definitions.codes().get("kategori").ofNumber(4510)).isEmpty();
    }

    @Test
    void every_account_of40_and41_has_exactly_one_category() {
        List<Code> categories = definitions.codes().get("kategori").codes();
        for (int account = 4000; account <= 4199; account++) {
            int number = account;
            assertThat(categories.stream()
                            .flatMap(category -> category.ranges().stream())
                            .filter(range -> range.contains(number)))
                    .as("account %d", account)
                    .hasSize(1);
        }
    }

    @Test
    void the_organisation_holds_the_boards_and_their_units_in_order() {
        CodeList organisation = definitions.codes().get("organisation");
        Code region = organisation.codes().get(0);

        assertThat(region.codes())
                .extracting(Code::name)
                .containsExactly(
                        "Regionstyrelsen",
                        "Servicenämnden",
                        "Hälso- och sjukvårdsnämnden",
                        "Folktandvårdsnämnden",
                        "Regional tillväxtnämnd");
        Code board = region.codes().get(0);
        assertThat(board.possessive()).contains("regionstyrelsens");
        assertThat(board.codes().stream().filter(code -> !code.afterSum()))
                .extracting(Code::name)
                .containsExactly("Regionstyrelsen och regionkansliet", "Hälsovalsenheten", "Tandvårdsenheten");
        assertThat(board.codes().stream().filter(Code::afterSum))
                .extracting(Code::name)
                .containsExactly(
                        "Regionstyrelsens verksamhetskostnad",
                        "Effekter tidigare års beslut",
                        "Regionstyrelsens planeringsreserv",
                        "Omställning");
        assertThat(organisation.findUnder(board.codes().get(0), "Övrigt").map(Code::listed))
                .contains(false);
    }

    private String found(String dimension, String name) {
        return definitions.codes().get(dimension).find(name).orElseThrow().id();
    }

    private String ofNumber(String dimension, int number) {
        return definitions.codes().get(dimension).ofNumber(number).orElseThrow().id();
    }

    @Test
    void every_table_and_chart_is_in_some_report() {
        assertThat(definitions.reports().values().stream().flatMap(report -> report.tables().stream()))
                .extracting(ReportDefinition.Entry::id)
                .containsAll(definitions.tables().keySet());
        assertThat(definitions.reports().values().stream().flatMap(report -> report.charts().stream()))
                .extracting(ReportDefinition.Entry::id)
                .containsAll(definitions.charts().keySet());
    }

    @Test
    void the_nightly_run_expects_every_source_that_comes_each_month_and_makes_all_reports() {
        Set<String> monthly = new HashSet<>(definitions.sources().keySet());
        monthly.removeAll(NOT_EACH_MONTH);

        assertThat(definitions.nightly().sources())
                .extracting(NightlyDefinition.Expected::source)
                .containsExactlyInAnyOrderElementsOf(monthly);
        assertThat(definitions.nightly().reports())
                .containsExactlyInAnyOrderElementsOf(definitions.reports().keySet());
    }
}
