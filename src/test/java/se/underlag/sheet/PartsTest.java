package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.finding.FindingCode;

/** How the parts of a workbook are found, whoever wrote their names, and what is told where they are not. */
class PartsTest {

    private static final String TYPES = "[Content_Types].xml";
    private static final String ROOT = "_rels/.rels";
    private static final String OF_WORKBOOK = "xl/_rels/workbook.xml.rels";
    private static final String SHEET = "<row><c><v>7</v></c></row>";
    private static final String OF_SHEET = "worksheets/sheet1.xml";

    @TempDir
    Path folder;

    /** The target as it is written, and the place that it means. */
    @ParameterizedTest
    @CsvSource({
        "worksheets/sheet1.xml, xl/worksheets/sheet1.xml",
        "/xl/worksheets/sheet1.xml, xl/worksheets/sheet1.xml",
        "./../xl/./worksheets/sheet1.xml, xl/worksheets/sheet1.xml",
        "../../../data/sheet1.xml, data/sheet1.xml",
        "WorkSheets/Sheet1.XML, xl/worksheets/sheet1.xml",
        "worksheets\\sheet1.xml, xl/worksheets/sheet1.xml",
        "worksheets/sheet1.xml, xl\\worksheets\\sheet1.xml",
        "worksheets/mitt%20blad.xml, xl/worksheets/mitt blad.xml",
        "worksheets/l%C3%B6ner.xml, xl/worksheets/löner.xml",
        "worksheets/löner.xml, xl/worksheets/l%C3%B6ner.xml",
        "worksheets/löner.xml, xl/worksheets/löner.xml",
        "worksheets/100%.xml, xl/worksheets/100%.xml",
        "worksheets/sheet1.xml#Blad1!A1, xl/worksheets/sheet1.xml",
    })
    void aPartIsFoundUnderAnyWayToWriteItsName(String target, String place) throws Exception {
        Path file = workbook()
                .replacing(OF_WORKBOOK, OF_SHEET, target)
                .moved("xl/" + OF_SHEET, place)
                .write(folder.resolve("namn.xlsx"));

        assertThat(ReadCells.all(file).get("Blad1")).containsOnlyKeys("A1");
    }

    @Test
    void theWorkbookIsKnownByItsTypeWhereTheListAtTheRootIsDamaged() throws Exception {
        for (String damage : List.of("<Relationships", "<Sammanhang")) {
            Path file = workbook()
                    .replacing(ROOT, "<Relationships", damage)
                    .replacing(ROOT, "/officeDocument", "/document")
                    .write(folder.resolve("rot.xlsx"));

            assertThat(ReadCells.all(file).get("Blad1")).containsOnlyKeys("A1");
        }
    }

    @Test
    void aPartOfNoTypeIsReadWithItsTexts() throws Exception {
        Path file = workbook()
                .replacing(TYPES, "Extension=\"xml\"", "Extension=\"bin\"")
                .part(
                        "xl/anteckning.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a b=\"Bo\"/>")
                .write(folder.resolve("typer.xlsx"));

        assertThat(ReadCells.all(file).get("Blad1")).containsOnlyKeys("A1");
        assertThat(passages(file)).contains("Bo");
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_WORKBOOK, "xl/worksheets/_rels/sheet1.xml.rels"})
    void relationshipsThatAreNoXmlAreToldBeforeACellIsRead(String part) throws Exception {
        Path file = workbook()
                .part("xl/worksheets/_rels/sheet1.xml.rels", empty())
                .replacing(part, "</Relationships>", "</Relation>")
                .write(folder.resolve("trasig.xlsx"));

        assertThat(Refusals.inSwedish(file)).contains("XML");
    }

    @Test
    void twoRelationshipsOfOneNameAreRefused() throws Exception {
        Path file = workbook()
                .sheet("Blad2", SHEET)
                .replacing("xl/workbook.xml", "rId2", "rId1")
                .replacing(OF_WORKBOOK, "rId2", "rId1")
                .write(folder.resolve("dubbel.xlsx"));

        assertThat(Refusals.of(file).arguments()).containsExactly(Damage.CONTENT.key(), "");
    }

    /** What each is looked at for must not grow with how long it is and how often it is spoken of. */
    @Test
    void namesLongerThanAnyProgramWritesAreRefused() throws Exception {
        String deep = "a/".repeat(600) + "b.xml";
        Path file = workbook().part(deep, empty()).write(folder.resolve("djup.xlsx"));
        assertThat(Refusals.of(file).code()).isEqualTo(FindingCode.FILE_UNSAFE);

        Path lost = workbook().replacing(OF_WORKBOOK, OF_SHEET, deep).write(folder.resolve("borta.xlsx"));
        assertThat(Refusals.inSwedish(lost)).contains("saknas");
    }

    /** However it is written that a link leads out of the file, or whether it is said at all, and though no cell has it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Relationship Id=\"rId9\" Type=\"t/hyperlink\" Target=\"http://bo\" TargetMode=\"External\"/>",
                "<Relationship Id=\"rId9\" Type=\"t/hyperlink\" Target=\"http://bo\" TargetMode=\" external\"/>",
                "<Relationship Id=\"rId9\" Type=\"t/hyperlink\" Target=\"http://bo\"/>",
                "<Relationship Id=\"rId9\" Type=\"t/oleObject\" Target=\"http://bo\" TargetMode=\"External\"/>",
                "<extLst><Relationship Id=\"rId9\" Type=\"t\" Target=\"http://bo\" TargetMode=\"External\"/></extLst>",
                "<Relationship Id=\"rId9\" Type=\"http://bo\" Target=\"x\"/>",
                "<!-- --><x>http://bo</x>",
            })
    void aLinkIsToldOf(String relationship) throws Exception {
        for (String part :
                List.of(ROOT, OF_WORKBOOK, "xl/worksheets/_rels/sheet1.xml.rels", "xl/_rels/gone.xml.rels")) {
            Path file = workbook()
                    .part("xl/worksheets/_rels/sheet1.xml.rels", empty())
                    .part("xl/_rels/gone.xml.rels", empty())
                    .atEnd(part, relationship)
                    .write(folder.resolve("länk.xlsx"));

            assertThat(passages(file)).as(part).containsOnlyOnce("http://bo");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bin", "txt", "vml", "rels", "xml"})
    void aPartIsReadWhateverItIsCalled(String extension) throws Exception {
        Path file = workbook()
                .replacing(TYPES, "Extension=\"rels\"", "Extension=\"data\"")
                .replacing(TYPES, "ContentType=\"application/xml\"", "ContentType=\"Application/XML; charset=utf-8\"")
                .part("xl/_rels/anteckning." + extension, note("Bo"))
                .part("xl/Bo 1234." + extension, note("x"))
                .write(folder.resolve("kommentar.xlsx"));

        assertThat(passages(file)).contains("Bo", "xl/bo 1234." + extension);
    }

    @Test
    void twoWaysToWriteOneNameAreRefused() throws Exception {
        Path file = workbook().part("XL\\Worksheets/sheet%31.xml", empty()).write(folder.resolve("samma.xlsx"));

        assertThat(Refusals.inSwedish(file)).contains("två gånger");
    }

    @Test
    void aWorkbookWithoutItsListOfTypesIsRefused() throws Exception {
        Path file = workbook().moved(TYPES, "types.xml").write(folder.resolve("typlös.xlsx"));

        assertThat(Refusals.inSwedish(file)).contains("saknas");
    }

    private static HandMadeXlsx workbook() {
        return new HandMadeXlsx().sheet("Blad1", SHEET);
    }

    private static String note(String text) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a b=\"" + text + "\"/>";
    }

    private static String empty() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships></Relationships>";
    }

    private static List<String> passages(Path file) throws UnreadableFile {
        List<String> texts = new ArrayList<>();
        try (Workbook workbook = Workbooks.open(file)) {
            workbook.passages(passage -> texts.add(passage.text()));
            try (RowCursor rows = workbook.rows(workbook.sheets().get(0), passage -> texts.add(passage.text()))) {
                while (rows.next()) {
                    rows.row();
                }
            }
        }
        return texts;
    }
}
