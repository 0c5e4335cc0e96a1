package se.underlag.office;

import static org.assertj.core.api.Assertions.assertThat;
import static se.underlag.office.OfficePackage.attribute;
import static se.underlag.office.OfficePackage.elements;
import static se.underlag.office.OfficePackage.first;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import org.w3c.dom.Element;
import se.underlag.document.DocumentFile;
import se.underlag.document.Template;

/** An organisation's own Word template of which no document can be made, told before anything is begun. */
class TemplateTest {

    private static final Path HOUSE = Path.of("jobs/templates/underlag.dotx");

    @TempDir
    Path folder;

    private Path own;
    private Commands commands;

    @BeforeEach
    void haveDefinitionsOfOnesOwn() throws IOException {
        Path jobs = folder.resolve("jobs");
        FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
        own = jobs.resolve("templates").resolve("underlag.dotx");
        commands = new Commands(folder, jobs);
    }

    static Stream<Arguments> broken() throws IOException {
        OfficePackage house = OfficePackage.of(HOUSE);
        byte[] whole = Files.readAllBytes(HOUSE);
        String types = house.text("[Content_Types].xml");
        String document = house.text("word/document.xml");
        return Stream.of(
                Arguments.of("a text", "ingen mall".getBytes(StandardCharsets.UTF_8), "går inte att öppna"),
                Arguments.of("nothing", new byte[0], "går inte att öppna"),
                Arguments.of("half of it", Arrays.copyOf(whole, whole.length / 2), "går inte att öppna"),
                Arguments.of("a workbook", workbook(), "är ingen Word-mall"),
                Arguments.of(
                        "macros",
                        with(
                                house,
                                "[Content_Types].xml",
                                types.replace(
                                        "vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
                                        "vnd.ms-word.template.macroEnabledTemplate.main+xml")),
                        "en med makron"),
                Arguments.of(
                        "no body",
                        with(house, "word/document.xml", document.replaceFirst("(?s)<w:body>.*</w:body>", "")),
                        "saknar något"),
                Arguments.of("not XML", with(house, "word/document.xml", "<w:document"), "saknar något"),
                Arguments.of(
                        "no styles",
                        with(house, "word/_rels/document.xml.rels", withoutRelationships(house)),
                        "saknar något"));
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] with(OfficePackage house, String part, String text) {
        return OfficePackage.with(house, Map.of(part, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String withoutRelationships(OfficePackage house) {
        return house.text("word/_rels/document.xml.rels").replaceAll("<Relationship [^>]*/styles\"[^>]*/>", "");
    }

    /** Georgia's digits are 0.614 of its size, its comma 0.27; around them are the margins of a cell. */
    @Test
    void figures_have_room_in_the_typeface_of_the_template() throws IOException {
        double needed = (7 * 0.614 + 0.27) * 9 * 20 + 2 * 85;
        assertThat(firstFigures()).as("in Calibri it is narrower").isLessThan(needed);
        OfficePackage house = OfficePackage.of(HOUSE);
        String theme = house.parts("word/theme/.*\\.xml").get(0);
        Files.write(
                own,
                with(
                        house,
                        theme,
                        house.text(theme)
                                .replace("<a:latin typeface=\"Calibri\"/>", "<a:latin typeface=\"Georgia\"/>")));
        assertThat(firstFigures()).isGreaterThanOrEqualTo(needed);
    }

    /** How wide the first column of figures is where there is no more room than needed. */
    private double firstFigures() {
        byte[] made = new DocumentFile(Template.in(own.getParent().getParent()))
                .made(WideTableTest.report("123456,7"))
                .bytes();
        Element table = first(OfficePackage.of(made).xml("word/document.xml").getDocumentElement(), "tblGrid");
        return Double.parseDouble(attribute(elements(table, "gridCol").get(1), "w"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void is_a_mistake_of_the_definitions_with_its_path_and_what_to_do(String what, byte[] template, String told)
            throws IOException {
        Files.write(own, template);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path output = folder.resolve("output");
        int exit = commands.exit(out, "run", "--keep", "--inbox", "input-samples", "--output", output.toString());
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Definitionerna har 1 fel", own.toString(), told, "Word-mall (.dotx)");
        assertThat(exit).isEqualTo(2);
        assertThat(output).doesNotExist();
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
