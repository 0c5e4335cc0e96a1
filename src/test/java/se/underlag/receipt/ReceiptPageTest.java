package se.underlag.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingCode;
import se.underlag.finding.FindingExamples;
import se.underlag.finding.FindingText;
import se.underlag.finding.Severity;
import se.underlag.series.Unit;
import se.underlag.source.CellAddress;
import se.underlag.source.SourceLocation;
import se.underlag.wording.Messages;

class ReceiptPageTest {

    private static final String ATTACK = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;";

    @Test
    void a_refused_file_is_told_first_that_it_is_not_stored_and_how_many_errors_it_has() {
        Document page = page(SampleReceipts.refusedWithThree(Messages.SWEDISH));

        assertThat(page.title()).isEqualTo("personal_regionkansliet_2024-12.xlsx: Filen är inte lagrad");
        assertThat(page.selectFirst("main").child(0).children().eachText())
                .containsExactly(
                        "Kvitto",
                        "Filen är inte lagrad",
                        "personal_regionkansliet_2024-12.xlsx",
                        "Personalförteckning ur HR-systemet, Regionkansliet, 31 dec 2024.",
                        "3 fel måste rättas först. Det som är lagrat sedan tidigare gäller så länge.");
    }

    @Test
    void each_finding_stands_in_the_table_with_its_place_and_what_to_do() {
        Document page = page(SampleReceipts.refusedWithThree(Messages.SWEDISH));

        assertThat(page.select("section.findings > p").eachText()).containsExactly("På bladet Anställningar");
        assertThat(cells(page, "table.findings"))
                .containsExactly(
                        List.of(
                                "I17",
                                "”Handlegare” finns inte i kodlistan yrkesgrupp.",
                                "Ett namn ur kodlistan yrkesgrupp.",
                                "Är det ”Handläggare” som avses? Rätta i så fall cellen. Är namnet nytt behöver det läggas till i jobs/codes."),
                        List.of(
                                "H42",
                                "175 % ligger utanför det som är möjligt i kolumnen Sysselsättningsgrad %.",
                                "Ett tal från 0 % till 100 %.",
                                "Rätta värdet."),
                        List.of(
                                "F64",
                                "Cellen är tom.",
                                "Ett värde i kolumnen Kön.",
                                "Fyll i värdet. I en kolumn med tal skrivs noll som 0."));
    }

    @Test
    void every_kind_of_finding_is_told_in_both_languages() {
        for (var language : List.of(Messages.SWEDISH, Messages.ENGLISH)) {
            String text = page(SampleReceipts.everythingWrong(language)).text();
            for (Finding finding : FindingExamples.all()) {
                if (finding.code() != FindingCode.MORE_OF_THE_SAME) {
                    FindingText words = FindingText.of(finding, language);
                    assertThat(text).contains(words.found(), words.expected(), words.whatToDo());
                }
            }
        }
    }

    @Test
    void the_copy_to_correct_is_linked_to_by_its_own_name_in_the_same_folder() {
        Element link = page(SampleReceipts.refusedWithThree(Messages.SWEDISH)).selectFirst(".remedy a");

        assertThat(link.text()).isEqualTo("personal_regionkansliet_2024-12.xlsx.rättas.xlsx");
        assertThat(link.attr("href")).isEqualTo("personal_regionkansliet_2024-12.xlsx.r%C3%A4ttas.xlsx");
    }

    @Test
    void whoever_corrects_the_copy_is_told_there_to_put_it_in_the_inbox_and_which_folder_that_is() {
        assertThat(page(SampleReceipts.refusedWithThree(Messages.SWEDISH))
                        .select(".remedy li")
                        .get(1)
                        .text())
                .isEqualTo("Rätta, spara och lägg kopian i inkorgen: mappen Inkorg, två nivåer upp."
                        + " Där kopian ligger nu läses ingenting in.");
    }

    @Test
    void a_name_misspelled_in_thirty_cells_is_one_row() {
        Document page = page(SampleReceipts.refusedWithFourHundred(Messages.SWEDISH));

        assertThat(page.select("table.findings tbody").get(1).select("tr")).hasSize(1);
        assertThat(page.select("table.findings tbody").get(1).select("th").text())
                .isEqualTo("I6, I9, I12, I15, I18, I21, I24, I27 och 22 till");
    }

    @Test
    void four_hundred_of_a_kind_are_twenty_rows_and_a_count_and_what_they_share_stands_once() {
        Document page = page(SampleReceipts.refusedWithFourHundred(Messages.SWEDISH));
        Element kind = page.select("table.findings tbody").get(0);

        assertThat(page.selectFirst(".verdict").text()).contains("430 fel måste rättas först.");
        assertThat(page.select("h2").eachText()).contains("430 fel");
        assertThat(kind.select("th").eachText())
                .isEqualTo(IntStream.range(6, 26).mapToObj(row -> "H" + row).toList());
        assertThat(kind.select("td[rowspan=20]")).hasSize(2);
        assertThat(kind.select(".remark").text()).isEqualTo("… och 380 till av samma slag.");
        assertThat(page.select(".remedy li").last().text()).endsWith("resten visas nästa gång.");
    }

    @Test
    void whoever_gets_a_copy_that_holds_an_identity_number_is_told_to_remove_it_when_done() {
        Document page = page(SampleReceipts.everythingWrong(Messages.SWEDISH));

        assertThat(page.select(".remedy li").last().text())
                .isEqualTo("Ta bort den här filen och kopian ur mappen när du är klar: båda innehåller personnumret.");
    }

    @Test
    void many_kinds_of_many_findings_each_are_still_a_short_page() {
        Finding[] findings = FindingExamples.all().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .flatMap(finding -> IntStream.range(0, 50)
                        .mapToObj(sheet -> new Finding(
                                finding.code(),
                                SourceLocation.of("m.xlsx", "Blad" + sheet, new CellAddress(1, 1)),
                                finding.arguments())))
                .toArray(Finding[]::new);

        Document page = page(receipt(SampleReceipts.refused("m.xlsx"), findings));

        assertThat(page.select("table.findings tbody")).hasSize(findings.length / 50);
        assertThat(page.select("table.findings tbody tr:not(.remark)")).hasSize(3 * findings.length / 50);
        assertThat(page.select(".remark").eachText()).containsOnly("… och 47 till av samma slag.");
    }

    @Test
    void what_is_wrong_with_the_file_as_a_whole_is_told_in_words_without_a_table() {
        Document page = page(SampleReceipts.encrypted(Messages.SWEDISH));

        assertThat(page.select("table")).isEmpty();
        assertThat(page.select(".of-file p").eachText())
                .containsExactly(
                        "Filen är lösenordsskyddad.",
                        "Väntat: En fil som går att öppna utan lösenord.",
                        "Gör så här: Öppna filen i Excel med lösenordet och spara den utan lösenord.");
        assertThat(page.select("a")).isEmpty();
        assertThat(page.selectFirst("main").select("section").eachText())
                .element(1)
                .isEqualTo("När det är rättat Lägg filen i inkorgen igen: mappen Inkorg, två nivåer upp.");
    }

    @Test
    void a_file_in_conflict_with_hundreds_is_told_so_a_few_times() {
        Finding[] findings = IntStream.range(0, 200)
                .mapToObj(number -> Finding.of(
                        FindingCode.FILE_KIND_NOT_READ,
                        SourceLocation.of("f.xlsx"),
                        "av slaget " + number,
                        "Gör om den."))
                .toArray(Finding[]::new);

        Document page = page(receipt(new Verdict.Refused(List.of(), Optional.empty(), "Inkorg"), findings));

        assertThat(page.select(".of-file")).hasSize(20);
        assertThat(page.select("section.findings > p").text()).isEqualTo("… och 180 till av samma slag.");
    }

    @Test
    void sheets_are_told_where_they_are_several_and_rows_and_whole_sheets_have_their_words() {
        Document page = page(receipt(
                SampleReceipts.refused("m.xlsx"),
                Finding.of(FindingCode.NO_ROWS, SourceLocation.of("m.xlsx", "Blad 1")),
                Finding.of(FindingCode.VALUE_MISSING, SourceLocation.ofRow("m.xlsx", "Blad 2", 6), "Kön"),
                Finding.of(FindingCode.VALUE_MISSING, new SourceLocation("m.xlsx", "Blad 2", "8-12"), "Kön")));

        assertThat(page.select("table.findings tbody th").eachText())
                .containsExactly("Blad 1 bladet", "Blad 2 rad 7, rad 8–12");
    }

    @Test
    void errors_come_before_warnings() {
        Document page = page(receipt(
                SampleReceipts.refused("m.xlsx"),
                FindingExamples.of(FindingCode.NOT_QUALITY_ASSURED),
                FindingExamples.of(FindingCode.NO_ROWS)));

        assertThat(page.select("section.findings h2").eachText()).containsExactly("1 fel", "1 varning");
        assertThat(page.selectFirst(".verdict").text()).contains("1 fel måste rättas först.");
    }

    @Test
    void a_stored_file_tells_its_delivery_by_number_and_how_to_take_it_back() {
        Document page = page(SampleReceipts.stored(Messages.SWEDISH));

        assertThat(page.select("h1").text()).isEqualTo("Filen är lagrad");
        assertThat(page.selectFirst(".verdict").text()).endsWith("Personalförteckning ur HR-systemet.");
        assertThat(page.text()).contains("95 rader lästes. 3 kontrollsummor stämmer med raderna.");
        assertThat(cells(page, "table.deliveries"))
                .containsExactly(List.of(
                        "Leverans 12", "Regionkansliet", "31 dec 2024", "Ja", "1 188", "Ingen tidigare leverans"));
        assertThat(page.select("section").eachText())
                .contains(
                        "Om det blev fel underlag withdraw 12 tar tillbaka leveransen. Sedan finns inga uppgifter lagrade för perioden.");
        assertThat(page.select("table.changes, section.findings")).isEmpty();
    }

    @Test
    void a_file_that_is_not_quality_assured_is_stored_with_a_warning_and_what_that_means() {
        Document page = page(SampleReceipts.storedWithWarning(Messages.SWEDISH));

        assertThat(page.select("section.findings h2").text()).isEqualTo("1 varning");
        assertThat(page.select("table.findings tbody th").text()).isEqualTo("B3");
        assertThat(cells(page, "table.deliveries").get(0)).contains("Nej, visas inte i tabeller och diagram");
        assertThat(page.text()).contains("28 rader lästes. Filen har inga kontrollsummor.");
    }

    @Test
    void the_file_is_told_by_its_particulars_and_its_whole_hash_can_be_copied() {
        Document page = page(SampleReceipts.stored(Messages.SWEDISH));

        assertThat(page.select("dl > div").eachText())
                .containsExactly(
                        "Storlek 10,2 kB",
                        "Inkom 14 jan 2025 kl. 02.15",
                        "Senast sparad 13 jan 2025 kl. 15.52",
                        "Körning 17",
                        "Innehåll (SHA-256) 9f86d081884c…" + SampleReceipts.SHA256);
        assertThat(page.select("details summary").text()).isEqualTo("9f86d081884c…");
        assertThat(page.select("details").hasAttr("open")).isFalse();
    }

    @Test
    void the_same_bytes_are_told_when_they_were_stored_and_under_which_name() {
        Document page = page(SampleReceipts.sameBytes(Messages.SWEDISH));

        assertThat(page.selectFirst(".verdict").text())
                .contains("Filen är redan lagrad")
                .endsWith(
                        "Samma innehåll lagrades 2 jan 2025 kl. 02.10 ur filen personal_gammal.xlsx. Ingenting har ändrats.");
        assertThat(cells(page, "table.deliveries"))
                .containsExactly(List.of(
                        "Leverans 7", "Regionkansliet", "31 dec 2024", "2 jan 2025 ur personal_gammal.xlsx", "Gäller"));
        assertThat(page.select(".command")).isEmpty();
    }

    @Test
    void the_same_bytes_that_were_replaced_since_are_told_by_what() {
        Document page = page(SampleReceipts.sameBytesReplaced(Messages.SWEDISH));

        assertThat(cells(page, "table.deliveries").get(0))
                .last()
                .isEqualTo("Ersatt av leverans 12 (personal_rättad.xlsx, lagrad 10 jan 2025)");
        assertThat(page.selectFirst(".verdict").text())
                .endsWith("Men andra uppgifter gäller i stället för den här filens.");
        assertThat(page.select(".command").text()).isEqualTo("underlag withdraw 12 9");
    }

    @Test
    void what_was_taken_back_is_told_when() {
        Document page = page(SampleReceipts.sameBytes(
                Messages.SWEDISH,
                new Earlier.Withdrawn(SampleReceipts.CAME),
                Optional.of(new NotCounting(List.of(), List.of(7L), Optional.empty()))));

        assertThat(cells(page, "table.deliveries").get(0)).last().isEqualTo("Återtagen 13 jan 2025");
        assertThat(page.select(".command").text()).isEqualTo("underlag withdraw --undo 7");
    }

    @Test
    void the_same_rows_in_another_file_change_no_figure() {
        Document page = page(SampleReceipts.sameRows(Messages.SWEDISH));

        assertThat(page.select(".verdict h1, .verdict > p:nth-child(n+4)").eachText())
                .containsExactly(
                        "Filens uppgifter är redan lagrade",
                        "Personalförteckning ur HR-systemet.",
                        "Filen är en annan än den som lagrades tidigare, men alla värden är desamma. Ingenting har ändrats i siffrorna.",
                        "95 rader lästes. 3 kontrollsummor stämmer med raderna.");
        assertThat(cells(page, "table.deliveries").get(0)).contains("Leverans 7", "Gäller");
    }

    @Test
    void the_same_rows_that_count_only_in_part_are_told_so_with_what_taking_back_would_cost() {
        Document page = page(SampleReceipts.sameRowsInPart(Messages.SWEDISH));

        assertThat(page.selectFirst(".verdict").text())
                .endsWith("Men för en del av det som står i filen gäller andra uppgifter.");
        assertThat(page.select("p:has(.command)").text())
                .isEqualTo("Är det den här filens uppgifter som ska gälla, ta tillbaka den leverans som går före:"
                        + " underlag withdraw 8 För aug 2024 finns då inga uppgifter lagrade.");
    }

    @Test
    void html_in_names_and_texts_stays_text() {
        String name = "<img src=x onerror=alert(2)>\"'&amp;.xlsx";
        Finding finding =
                Finding.of(FindingCode.CODE_UNKNOWN, new SourceLocation(name, ATTACK, "I17"), ATTACK, ATTACK, ATTACK);

        Document page = page(SampleReceipts.receipt(
                name,
                new Verdict.Refused(List.of(ATTACK), Optional.of(name + ".rättas.xlsx"), "Inkorg"),
                Messages.SWEDISH,
                finding));

        assertThat(page.select("script, img, [onerror]")).isEmpty();
        assertThat(page.title()).startsWith(name);
        assertThat(page.selectFirst(".verdict .name").text()).isEqualTo(name);
        assertThat(page.selectFirst(".verdict").text()).contains(ATTACK);
        assertThat(page.select("section.findings > p").text()).isEqualTo("På bladet " + ATTACK);
        assertThat(page.select("table.findings tbody td").first().text()).contains("”" + ATTACK + "”");
        assertThat(page.select(".remedy a").text()).isEqualTo(name + ".rättas.xlsx");
    }

    @Test
    void html_in_what_was_stored_and_changed_stays_text() {
        ChangedValue change = new ChangedValue(
                ATTACK,
                ATTACK,
                ATTACK,
                ATTACK,
                Unit.of(ATTACK),
                Optional.empty(),
                SampleReceipts.figure(BigDecimal.ONE));
        Replaced replaced = SampleReceipts.replaced(7, ATTACK, SampleReceipts.CAME, true, List.of(change));
        Delivered delivered = SampleReceipts.delivered(12, ATTACK, ATTACK, true, 1, Optional.of(replaced));
        OutdatedReport report = new OutdatedReport(ATTACK, YearMonth.of(2024, 12), SampleReceipts.CAME);

        Document page = page(receipt(new Verdict.Stored(ATTACK, 1, 0, List.of(delivered), List.of(report))));

        assertThat(page.select("script, img, [onerror]")).isEmpty();
        assertThat(page.text().split(Pattern.quote(ATTACK), -1)).hasSizeGreaterThan(11);
    }

    @Test
    void a_name_with_line_breaks_and_control_characters_keeps_to_its_line() {
        Document page = page(SampleReceipts.receipt(
                "a\n\u001b[31m.xlsx", SampleReceipts.stored(12, true, Optional.empty()), Messages.SWEDISH));

        assertThat(page.selectFirst(".verdict .name").wholeText())
                .doesNotContain("\n", "\u001b")
                .startsWith("a")
                .endsWith("[31m.xlsx");
    }

    @Test
    void it_is_in_english_where_that_is_asked_for() {
        Document page = page(SampleReceipts.refusedWithThree(Messages.ENGLISH));

        assertThat(page.selectFirst(".verdict").text())
                .contains("The file is not stored")
                .contains("3 errors must be corrected first.");
        assertThat(page.select("table.findings thead th").eachText())
                .containsExactly("Place", "Found", "Expected", "What to do");
        assertThat(page.select("dl").text()).contains("Came 14 Jan 2025 at 02:15", "Last saved 13 Jan 2025 at 15:52");
    }

    private static Receipt receipt(Verdict verdict, Finding... findings) {
        return SampleReceipts.receipt("m.xlsx", verdict, Messages.SWEDISH, findings);
    }

    static Document page(Receipt receipt) {
        return Jsoup.parse(ReceiptPage.html(receipt));
    }

    /** The texts of the cells of a table's body, row by row; of what rows share, where it stands. */
    static List<List<String>> cells(Document page, String table) {
        return page.select(table + " tbody tr").stream()
                .map(row -> row.children().eachText())
                .toList();
    }
}
