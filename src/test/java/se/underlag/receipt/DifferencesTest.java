package se.underlag.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Unit;
import se.underlag.wording.Messages;

/** What a delivery changed: before, now and the difference, never so rounded that the change is not seen. */
class DifferencesTest {

    @Test
    void each_change_is_told_before_and_now_under_its_series() {
        Document page = ReceiptPageTest.page(SampleReceipts.replacing(Messages.SWEDISH, 5));
        String what = "Hälsovalsenheten, Vårdval Hälsoval, konto ";

        assertThat(ReceiptPageTest.cells(page, "table.changes"))
                .containsExactly(
                        List.of("Belopp, utfall, kr"),
                        List.of(what + "5110", "nov 2024", "−1 002,50", "−980,00", "+22,50"),
                        List.of(what + "5111", "dec 2024", "−1 002,81", "−980,07", "+22,74"),
                        List.of(what + "5112", "nov 2024", "−1 003,12", "−980,14", "+22,98"),
                        List.of(what + "5113", "dec 2024", "– fanns inte", "−980,21", "ny"),
                        List.of(what + "5114", "nov 2024", "−1 003,74", "– finns inte längre", "borttagen"));
        assertThat(page.select(".differences h3").text()).isEqualTo("Leverans 12 i stället för leverans 7");
        assertThat(page.select(".differences p").eachText())
                .containsExactly(
                        "Regionstyrelsen, 2024. Leverans 7 lagrades 2 jan 2025 kl. 02.10 ur filen huvudbok_regionstyrelsen_2024.xlsx.",
                        "5 värden skiljer sig: 3 värden är ändrade, 1 värde är nytt och 1 värde finns inte längre.");
    }

    @Test
    void figures_keep_to_their_line() {
        Document page = ReceiptPageTest.page(SampleReceipts.replacing(Messages.SWEDISH, 5));

        assertThat(page.select("table.changes td.figure").first().wholeText()).isEqualTo("−1\u00A0002,50");
    }

    @Test
    void of_two_hundred_changes_forty_are_shown_and_the_rest_counted() {
        Document page = ReceiptPageTest.page(SampleReceipts.replacing(Messages.SWEDISH, 200));

        assertThat(page.select("table.changes tbody tr:not(.group):not(.remark)"))
                .hasSize(40);
        assertThat(page.select(".remark").text()).isEqualTo("… och 160 till: se underlag history 12");
        assertThat(page.text())
                .contains(
                        "200 värden skiljer sig: 120 värden är ändrade, 40 värden är nya och 40 värden finns inte längre.");
    }

    @Test
    void what_is_out_of_date_is_told_with_the_command_that_makes_it_anew() {
        Document page = ReceiptPageTest.page(SampleReceipts.replacing(Messages.SWEDISH, 5));

        assertThat(page.select("main > section > ul li").text())
                .isEqualTo("Rapporten Regionstyrelsen, uppföljning för december 2024, gjord 2 jan 2025,"
                        + " stämmer inte med det som gäller nu. Gör om den: underlag report --as-of 2024-12");
        assertThat(page.select("section").last().previousElementSibling().text())
                .isEqualTo("Om det blev fel underlag withdraw 12 tar tillbaka leveransen. Sedan gäller leverans 7.");
    }

    @Test
    void of_several_deliveries_each_tells_its_own_changes() {
        Document page = ReceiptPageTest.page(SampleReceipts.replacingSeveral(Messages.SWEDISH));

        assertThat(page.select("h1").text()).isEqualTo("Filen är lagrad och ersätter 2 tidigare leveranser");
        assertThat(page.select("table.deliveries tbody td:last-child").eachText())
                .containsExactly(
                        "Ersätter leverans 4. Inga värden är ändrade.",
                        "Ersätter leverans 5. 2 värden skiljer sig.",
                        "Ingen tidigare leverans");
        assertThat(page.select(".differences > p:not(.quiet)").eachText())
                .containsExactly(
                        "Inga värden är ändrade. Uppgifterna är nu kvalitetssäkrade, vilket de inte var tidigare.",
                        "2 värden är ändrade.");
        assertThat(ReceiptPageTest.cells(page, "table.changes"))
                .containsExactly(
                        List.of("Antal listade, antal"),
                        List.of("Haga vårdcentral, 0–4 år", "31 dec 2024", "1 295", "1 302", "+7"),
                        List.of("Nora vårdcentral, 80 år och äldre", "31 dec 2024", "– inte levererat", "0", "–"));
        assertThat(page.text()).contains("De andra leveranserna tas tillbaka på samma sätt, var för sig.");
        assertThat(page.select("main > section > ul li").eachText())
                .hasSize(2)
                .allMatch(report -> report.contains("stämmer inte med det som gäller nu"));
    }

    @Test
    void sixty_deliveries_that_all_replace_something_are_still_a_short_page() {
        List<Delivered> deliveries = LongStream.range(100, 160)
                .mapToObj(number -> SampleReceipts.delivered(number, SampleReceipts.changes(15)))
                .toList();

        Document page = ReceiptPageTest.page(SampleReceipts.receipt(
                "m.xlsx", new Verdict.Stored("Huvudbok", 900, 60, deliveries, List.of()), Messages.SWEDISH));

        assertThat(page.select("table.deliveries tbody tr:not(.remark)")).hasSize(25);
        assertThat(page.select("table.deliveries .remark").text())
                .isEqualTo("… och 35 leveranser till: se underlag history");
        assertThat(page.select("table.changes tbody tr:not(.group):not(.remark)"))
                .hasSize(40);
        assertThat(page.select(".differences h3")).hasSize(3);
        assertThat(page.select("table.changes .remark").eachText())
                .containsExactly("… och 5 till: se underlag history 102");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1       | 2        | 1         | 2         | +1",
                "0       | 0.5      | 0,0       | 0,5       | +0,5",
                "2       | 1.25     | 2,00      | 1,25      | −0,75",
                "1E+3    | 1000.10  | 1 000,0   | 1 000,1   | +0,1",
                "37.45641 | 38      | 37,4564   | 38,0000   | +0,5436",
                "0.123456 | 0.123461 | 0,12346  | 0,12346   | differs",
                "0.000005 | 0       | 0,00001   | 0,00000   | differs",
                "33.33333333 | 33.33333334 | 33,33333333 | 33,33333334 | +0,00000001"
            })
    void as_many_decimals_are_written_as_it_takes_to_see_the_change(
            BigDecimal before, BigDecimal now, String shownBefore, String shownNow, String shownDifference) {
        List<String> row = row(change(figure(before), figure(now)));

        if (shownDifference.equals("differs")) {
            assertThat(row.get(2)).isNotEqualTo(row.get(3));
            assertThat(row.get(4).replaceAll("[^1-9]", "")).isNotEmpty();
        } else {
            assertThat(row.subList(2, 5)).containsExactly(shownBefore, shownNow, shownDifference);
        }
    }

    @ParameterizedTest
    @EnumSource(MissingReason.class)
    void what_is_missing_is_never_a_zero_and_says_why(MissingReason reason) {
        List<String> row = row(change(figure(BigDecimal.ZERO), Optional.of(Measure.missing(reason))));

        assertThat(row.get(2)).isEqualTo("0");
        assertThat(row.get(3)).matches("– \\p{L}.+");
        assertThat(row.get(4)).isEqualTo("–");
    }

    @Test
    void a_value_that_neither_was_nor_is_is_no_change() {
        assertThatThrownBy(() -> change(Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quality_that_is_lost_is_told() {
        Replaced former = SampleReceipts.replaced(7, "f.xlsx", Instant.EPOCH, true, List.of());

        Document page = ReceiptPageTest.page(SampleReceipts.receipt(
                "m.xlsx", SampleReceipts.stored(12, false, Optional.of(former)), Messages.SWEDISH));

        assertThat(page.select(".differences > p:not(.quiet)").text())
                .isEqualTo("Inga värden är ändrade. Uppgifterna är inte längre kvalitetssäkrade.");
    }

    private static Optional<Measure> figure(BigDecimal number) {
        return Optional.of(Measure.of(number));
    }

    private static ChangedValue change(Optional<Measure> before, Optional<Measure> now) {
        return new ChangedValue("Belopp", "totalt", "2024", "utfall", Unit.KR, before, now);
    }

    private static List<String> row(ChangedValue change) {
        Replaced former = SampleReceipts.replaced(7, "f.xlsx", Instant.EPOCH, true, Collections.singletonList(change));
        Document page = ReceiptPageTest.page(SampleReceipts.receipt(
                "m.xlsx", SampleReceipts.stored(12, true, Optional.of(former)), Messages.SWEDISH));
        return ReceiptPageTest.cells(page, "table.changes").get(1);
    }
}
