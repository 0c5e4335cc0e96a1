package se.underlag.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.underlag.office.OfficePackage.attribute;
import static se.underlag.office.OfficePackage.elements;
import static se.underlag.office.OfficePackage.first;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import se.underlag.document.AuthorsDocument;
import se.underlag.document.DocumentFile;
import se.underlag.document.Refreshed;
import se.underlag.document.Refreshed.Fate;
import se.underlag.document.Template;
import se.underlag.publish.PublishedReport;
import se.underlag.publish.PublishedTable;
import se.underlag.series.Measure;
import se.underlag.series.Unit;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.Cell;
import se.underlag.tabulate.Table.Column;
import se.underlag.tabulate.Table.ColumnRole;
import se.underlag.tabulate.Table.Row;
import se.underlag.tabulate.Table.RowKind;
import se.underlag.wording.Messages;

/** A table with more columns than a page has room for, even where it lies: two for each of twelve months, and a total. */
class WideTableTest {

    /** A4 on its long side, between margins of 2.5 cm, in twentieths of a point. */
    private static final int PAGE = 14_002;

    private static final int MONTHS = 12;
    private static final List<String> ROWS = List.of("barn-och-ungdomspsykiatri-norr", "vuxenpsykiatri", "summa");

    @TempDir
    Path folder;

    static PublishedReport report(String first) {
        List<Column> columns = IntStream.range(0, MONTHS)
                .boxed()
                .flatMap(month -> Stream.of("Utfall", "Budget")
                        .map(basis -> new Column(
                                basis.toLowerCase(Locale.ROOT) + "-manad-" + month + "-av-verksamhetsaret",
                                List.of("Månad " + month, basis),
                                ColumnRole.NOW)))
                .toList();
        List<Row> rows = ROWS.stream()
                .map(id -> new Row(id, "Rad " + id, 0, RowKind.DATA, cells(ROWS.indexOf(id), first), List.of()))
                .toList();
        Table table = new Table(
                "utfall-mot-budget-per-manad",
                "Utfall mot budget, Regionen, 2024",
                "Verksamhet",
                "2024",
                columns,
                rows,
                List.of(),
                List.of());
        return new PublishedReport(
                "prov",
                "Prov",
                "Regionen",
                YearMonth.of(2024, 12),
                Instant.EPOCH,
                Optional.empty(),
                List.of(new PublishedTable(table, "", "D4K7")),
                List.of(),
                Messages.SWEDISH);
    }

    private static List<Cell> cells(int row, String first) {
        return IntStream.range(0, 2 * MONTHS)
                .mapToObj(column -> row + column == 0 ? first : (1000 + 100 * row + column) + ",5")
                .map(shown -> new Cell(
                        Measure.of(new BigDecimal(shown.replace(',', '.'))), shown, Unit.MNKR, 1, List.of(), List.of()))
                .toList();
    }

    private Path written(PublishedReport report) throws IOException {
        byte[] bytes =
                new DocumentFile(Template.in(Path.of("jobs"))).made(report).bytes();
        return Files.write(folder.resolve("underlag.docx"), bytes);
    }

    private static List<Element> tables(Path file) {
        return elements(OfficePackage.of(file).xml("word/document.xml").getDocumentElement(), "tbl");
    }

    @Test
    void its_columns_stand_in_tables_beneath_each_other_that_have_room_and_say_what_their_rows_are() throws Exception {
        Path file = written(report("999,5"));
        List<Element> parts = tables(file);
        assertThat(parts).hasSizeGreaterThan(1);
        for (Element part : parts) {
            assertThat(Integer.parseInt(attribute(first(part, "tblW"), "w"))).isLessThanOrEqualTo(PAGE);
            List<Element> rows = elements(part, "tr");
            assertThat(elements(rows.get(0), "tblHeader")).hasSize(1);
            assertThat(rows.subList(2, rows.size()))
                    .extracting(row -> first(row, "tc").getTextContent())
                    .containsExactlyElementsOf(
                            ROWS.stream().map(id -> "Rad " + id).toList());
            assertThat(elements(rows.get(0), "gridSpan"))
                    .as("no month is divided")
                    .allMatch(span -> attribute(span, "val").equals("2"));
        }
        for (int row = 0; row < ROWS.size(); row++) {
            int at = row + 2;
            assertThat(parts.stream()
                            .flatMap(part -> elements(elements(part, "tr").get(at), "tc").stream()
                                    .skip(1))
                            .map(Element::getTextContent))
                    .containsExactlyElementsOf(
                            cells(row, "999,5").stream().map(Cell::display).toList());
        }
        assertThat(elements(OfficePackage.of(file).xml("word/document.xml").getDocumentElement(), "pgSz"))
                .as("the last page lies, and no empty one follows")
                .extracting(size -> attribute(size, "orient"))
                .containsExactly("", "landscape");
        try (OfficeSchema schema = new OfficeSchema()) {
            assertThat(schema.mistakes(OfficePackage.of(file).bytes("word/document.xml")))
                    .isEmpty();
        }
    }

    @Test
    void it_stays_as_it_is_until_a_figure_changes_and_is_then_laid_out_for_its_page_again() throws IOException {
        Path file = written(report("999,5"));
        AuthorsDocument document = new AuthorsDocument(file);
        assertThat(document.refresh(report("999,5"), Instant.EPOCH).places())
                .hasSize(2)
                .allMatch(place -> place.fate() == Fate.UNCHANGED);

        Refreshed refreshed = document.refresh(report("777,5"), Instant.EPOCH);
        assertThat(refreshed.count(Fate.CHANGED)).isOne();
        List<Element> parts = tables(file);
        assertThat(parts.get(0).getTextContent()).contains("777,5");
        assertThat(parts).hasSameSizeAs(tables(written(report("777,5"))));
    }

    @Test
    void each_figure_has_a_tag_of_at_most_64_characters_that_means_only_it() throws IOException {
        Path file = written(report("999,5"));
        List<Element> controls = tables(file).stream()
                .flatMap(part -> elements(part, "sdt").stream())
                .toList();
        assertThat(controls).hasSize(ROWS.size() * 2 * MONTHS);
        assertThat(controls)
                .extracting(control -> attribute(first(control, "tag"), "val"))
                .doesNotHaveDuplicates()
                .allMatch(tag -> tag.length() <= 64)
                .anyMatch(tag -> tag.contains("*"));

        OfficePackage written = OfficePackage.of(file);
        String document = written.text("word/document.xml");
        String alone = Pattern.compile("<w:sdt>(?:(?!<w:sdt>).)*?underlag:figure:.*?</w:sdt>")
                .matcher(document)
                .results()
                .map(found -> "<w:p>" + found.group() + "</w:p>")
                .collect(Collectors.joining());
        String body = document.replaceFirst("<w:body>.*</w:body>", "<w:body>" + alone + "</w:body>");
        Files.write(
                file, OfficePackage.with(written, Map.of("word/document.xml", body.getBytes(StandardCharsets.UTF_8))));
        assertThat(new AuthorsDocument(file)
                        .refresh(report("999,5"), Instant.EPOCH)
                        .places())
                .extracting(Refreshed.Place::fate, Refreshed.Place::now)
                .containsExactlyElementsOf(controls.stream()
                        .map(control -> tuple(
                                Fate.UNCHANGED, first(control, "sdtContent").getTextContent()))
                        .toList());
    }
}
