package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is read from bytes means what the parser says it means. A comment before the first row sends all of a sheet to the
 * parser, and one before the first text all of the texts: both ways have to give the same cells, or the same failure.
 */
class UsualXmlTest {

    private static final String COMMENT = "<!-- -->";
    private static final String OTHERS = "<>/=\"'& 09.-Eaz;_\u0007å";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='A1'><v>1</v></c></row>",
                "<row r=\"1\" spans=\"1:2\" ht=\"15.5\" customHeight=\"1\"><c r=\"A1\" s=\"1\"><v>45657</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"/><c r=\"B1\" s=\"2\"/><c r=\"C1\"><v></v></c><c r=\"D1\"><v/></c></row>",
                "<row r=\"3\"/><row r=\"7\"></row><row r=\"2\"><c r=\"XFD2\"><v>-0.5</v></c></row>",
                "<row><c><v>1</v></c><c><v>2</v></c></row><row><c r=\"C9\"><v>3</v></c><c><v>4</v></c></row>",
                "<row><c><v>1</v></c><c r=\"D5\"><v>2</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1E3</v></c><c r=\"B1\"><v>-1.5E-7</v></c><c r=\"C1\"><v>1E999</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>.5</v></c><c r=\"B1\"><v>5.</v></c><c r=\"C1\"><v>-</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v> 12 </v></c><c r=\"B1\"><v>1,5</v></c><c r=\"C1\"><v>1.2.3</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>123456789012345678901234567890.5</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><f>A2&amp;\"x\"</f><v>1</v></c><c r=\"B1\"><f ca=\"1\">NOW()</f></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>B1</f><v></v></c><c r=\"B1\" t=\"str\"><f/><v>Å _x000D_ &gt;</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> å&#228; </t></is></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>a</t></r></is></c><c r=\"B1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>true</v></c><c r=\"B1\" t=\"e\"><v>#N/A</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2024-12-31</v></c><c r=\"B1\" t=\"z\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>x</v></c></row>",
                "<row r=\"1\"><c r=\"$A$1\"><v>1</v></c><c r=\"b1\"><v>2</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" r=\"B1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v><v>2</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" unknown=\"1\"><v>1</v></c></row>",
                "<row r=\"1\" x14ac:dyDescent=\"0.25\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\">\r\n  <c r=\"A1\">\n<v>1</v></c>\t</row>\n\n<row r=\"2\"><c r=\"A2\"><v>2</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\r\nb</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v><![CDATA[<b>]]></v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>]]></v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&unknown;</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&#0;</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\uD83D\uDE00 \u2212 \u00A0</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></rows>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></row></c>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c>",
                "<row r=\"1048577\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><extLst><ext><c r=\"B1\"><v>2</v></c></ext></extLst></row>"
            })
    void rows_are_read_alike(String rows) throws Exception {
        assertThat(readOf("", rows)).isEqualTo(readOf(COMMENT, rows));
    }

    @Test
    void rows_are_read_alike_where_one_does_not_fit_into_what_is_looked_at_at_once() throws Exception {
        String text = "å".repeat(40_000);
        String row = "<row><c t=\"str\"><v>" + text + "</v></c><c><v>1</v></c></row>";
        String longer = "<row><c t=\"str\"><v>" + text.repeat(3) + "</v></c><c><v>2</v></c></row>";

        assertThat(readOf("", row.repeat(5) + longer + row)).isEqualTo(readOf(COMMENT, row.repeat(5) + longer + row));
    }

    @Test
    void rows_are_read_alike_whatever_byte_of_them_is_another() throws Exception {
        String rows = "<row r=\"1\" spans=\"1:3\"><c r=\"A1\" s=\"1\" t=\"n\"><v>45657.5</v></c>"
                + "<c r=\"B1\" t=\"str\"><f>A1</f><v>å&amp;b</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>";
        long seed = 20261128;
        Random random = new Random(seed);
        for (int change = 0; change < 400; change++) {
            int at = random.nextInt(rows.length());
            char other = OTHERS.charAt(random.nextInt(OTHERS.length()));
            String changed = rows.substring(0, at) + other + rows.substring(at + 1);

            assertThat(readOf("", changed)).as("seed %d: %s", seed, changed).isEqualTo(readOf(COMMENT, changed));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<si><t>a</t></si><si><t xml:space=\"preserve\"> b </t></si><si><t/></si>",
                "<si><t>a</t></si><si/><si><t></t></si><si><t>d</t></si>",
                "<si><t>&lt;&#xe5;&#9;&amp;lt;</t></si><si><t>_x005F_x000D_</t></si><si><t>_x000d_</t></si>",
                "<si><r><t>a</t></r><r><rPr/><t>b</t></r></si><si><t>c</t><rPh><t>d</t></rPh></si><si><t>e</t></si>",
                "<si><t>a</t></si>\n<si>\n<t>b</t>\n</si>\n<si><t>c\r\nd</t></si>",
                "<si><t>a</t></si><si><!-- </si> --><t>b</t></si><si><t>c</t></si>",
                "<si><t>a</t></si><si><t>b</t></sii><si><t>c</t></si>",
                "<si><t>a</t></si><si><t>&nbsp;</t></si>",
                "<si><t>a</t></si><other><si><t>b</t></si></other><si><t>c</t></si>"
            })
    void texts_are_read_alike(String texts) throws Exception {
        assertThat(textsOf("", texts)).isEqualTo(textsOf(COMMENT, texts));
    }

    /** A file large enough for threads of its own, with something odd in the middle. */
    @Test
    void a_large_sheet_is_read_to_its_end_in_its_order() throws Exception {
        StringBuilder rows = new StringBuilder();
        IntStream.range(0, 120_000)
                .mapToObj(row -> "<row r=\"%d\"><c r=\"A%1$d\"><v>%1$d</v></c>%s</row>"
                        .formatted(row + 1, row == 70_000 ? COMMENT : ""))
                .forEach(rows::append);
        Path file = new HandMadeXlsx().sheet("Blad1", rows.toString()).write(folder.resolve("stor.xlsx"));

        int expected = 0;
        try (Workbook workbook = Workbooks.open(file);
                RowCursor cursor = workbook.rows(workbook.sheets().get(0))) {
            while (cursor.next()) {
                assertThat(cursor.row().index()).isEqualTo(expected++);
                assertThat(cursor.row().cell(0)).isEqualTo(ReadCells.number(String.valueOf(expected)));
            }
        }
        assertThat(expected).isEqualTo(120_000);
    }

    private Object readOf(String first, String rows) throws Exception {
        return read(new HandMadeXlsx()
                .formats(Map.of(14, ""))
                .texts("<si><t>a</t></si><si><t>b</t></si><si><t/></si>")
                .sheet("Blad1", first + rows)
                .write(folder.resolve("bok.xlsx")));
    }

    private Object textsOf(String first, String texts) throws Exception {
        return read(new HandMadeXlsx()
                .texts(first + texts)
                .sheet(
                        "Blad1",
                        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>"
                                + "<row><c t=\"s\"><v>3</v></c></row>")
                .write(folder.resolve("bok.xlsx")));
    }

    /** The cells, or why there are none. */
    private static Object read(Path file) {
        try {
            return ReadCells.all(file);
        } catch (UnreadableFile refused) {
            return refused.finding();
        }
    }
}
