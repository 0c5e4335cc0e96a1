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
                .replacing(OF_WORKBOOK, "rId2", "rId1")
                .write(folder.resolve("dubbel.xlsx"));

        assertThat(Refusals.inSwedish(file)).contains("skadad");
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

    private static String empty() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships></Relationships>";
    }

    private static List<String> passages(Path file) throws UnreadableFile {
        List<String> texts = new ArrayList<>();
        try (Workbook workbook = Workbooks.open(file)) {
            workbook.passages(passage -> texts.add(passage.text()));
        }
        return texts;
    }
}
