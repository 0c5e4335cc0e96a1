package se.underlag.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author's own document, with twenty places that are ours, before and after new deliveries. */
class RefreshTest {

    private static final Path SAMPLES = Path.of("input-samples");
    /** What stands in a control that holds no other; taken away again and again, nothing of any is left. */
    private static final Pattern CONTENT =
            Pattern.compile("(?s)<w:sdtContent>(?:(?!<w:sdtContent>).)*?</w:sdtContent>");

    @TempDir
    Path folder;

    private Commands commands;
    private Path file;

    @BeforeEach
    void writeADocumentBeforeTheYearIsOver() throws IOException {
        commands = new Commands(folder);
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        for (String name : List.of("listade_2023-12.xlsx")) {
            Files.copy(SAMPLES.resolve("cosmic").resolve(name), inbox.resolve(name));
        }
        commands.run(inbox, "--as-of", "2024-12");
        file = folder.resolve("Årsredovisning.docx");
        Files.write(file, authored());
    }

    /** Twenty places: fourteen figures, among them one in a footer, two titles, a text, a table, a chart, and one unknown. */
    private byte[] authored() {
        List<String> figures = new ArrayList<>();
        for (String row : List.of("0-4", "5-64", "65-79", "80-", "summa")) {
            for (String column : List.of("now", "before")) {
                figures.add("underlag:figure:listade-aldersgrupp/" + row + "/" + column);
            }
        }
        figures.add("underlag:figure:listade-aldersg*/summa/change");
        figures.add("underlag:figure:listade-aldersgrupp/summa/change-percent");
        figures.add("underlag:figure:listade-aldersgrupp/80-/change");
        StringBuilder body = new StringBuilder(paragraph("<w:r><w:t>Eget ord före.</w:t></w:r>"));
        for (String tag : figures) {
            body.append(paragraph("<w:r><w:t xml:space=\"preserve\">Talet är </w:t></w:r>"
                    + control(tag, "<w:r><w:rPr><w:b/></w:rPr><w:t>0</w:t></w:r><w:r><w:t>00</w:t></w:r>")
                    + "<w:r><w:t>!</w:t></w:r>"));
        }
        body.append(paragraph(control("underlag:figure:listade-aldersgrupp/nittio/now", "<w:r><w:t>kvar</w:t></w:r>")));
        body.append(paragraph(control("underlag:title:listade-aldersgrupp", "<w:r><w:t>Rubrik</w:t></w:r>")));
        body.append(paragraph(control("underlag:title:listade-per-aldersgrupp", "")));
        body.append(control("underlag:text:listade-aldersgrupp", paragraph("<w:r><w:t>Text</w:t></w:r>")));
        body.append(control("underlag:table:listade-aldersgrupp", paragraph("")));
        body.append(control("underlag:chart:listade-per-aldersgrupp", paragraph("")));
        body.append(paragraph(control("annat:figure", "<w:r><w:t>inte vårt</w:t></w:r>")));
        OfficePackage template = OfficePackage.of(Path.of("jobs/templates/underlag.dotx"));
        String document = template.text("word/document.xml").replace("<w:p/>", body);
        String footer = template.text("word/footer1.xml")
                .replace(
                        "</w:ftr>",
                        paragraph(control("underlag:figure:listade-aldersgrupp/summa/now", "<w:r><w:t>?</w:t></w:r>"))
                                + "</w:ftr>");
        String types = template.text("[Content_Types].xml").replace("template.main", "document.main");
        return OfficePackage.with(
                template,
                Map.of(
                        "word/document.xml", document.getBytes(StandardCharsets.UTF_8),
                        "word/footer1.xml", footer.getBytes(StandardCharsets.UTF_8),
                        "[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8)));
    }

    private static String paragraph(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    private static String control(String tag, String content) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/></w:sdtPr><w:sdtContent>" + content
                + "</w:sdtContent></w:sdt>";
    }

    private String refresh() {
        return commands.done("refresh", file.toString());
    }

    private List<Path> documents() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".docx"))
                    .sorted()
                    .toList();
        }
    }

    /** A document without what its controls hold. */
    private static String around(String document) {
        String rest = document;
        for (String less = ""; !less.equals(rest); ) {
            less = rest;
            rest = CONTENT.matcher(rest).replaceAll("");
        }
        return rest;
    }

    @Test
    void exactly_the_tagged_places_change_and_a_second_time_nothing_does() throws IOException {
        OfficePackage written = OfficePackage.of(file);
        String first = refresh();
        assertThat(first).contains("20 ställen, varav 19 uppdaterade");
        OfficePackage filled = OfficePackage.of(file);
        assertThat(filled.text("word/document.xml"))
                .contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">308\u00A0188</w:t>");

        commands.run(SAMPLES);
        String second = refresh();
        OfficePackage renewed = OfficePackage.of(file);
        String text = renewed.text("word/document.xml");
        assertThat(second).contains("underlag:figure:listade-aldersgrupp/summa/now: 308 188 → 308");
        assertThat(text)
                .contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">308\u00A0470</w:t></w:r><w:r><w:t></w:t>")
                .contains("6,9\u00A0%", "<w:tblHeader/>", "<c:chart ")
                .contains("kvar</w:t>", "inte vårt</w:t>", "Eget ord före.");
        assertThat(renewed.text("word/footer1.xml")).contains("308\u00A0470");
        assertThat(renewed.parts("word/charts/chart.*\\.xml")).hasSize(1);

        for (OfficePackage later : List.of(filled, renewed)) {
            assertThat(around(later.text("word/document.xml"))).isEqualTo(around(written.text("word/document.xml")));
            for (String same : List.of("word/settings.xml", "word/styles.xml", "_rels/.rels")) {
                assertThat(later.bytes(same)).as(same).isEqualTo(written.bytes(same));
            }
        }

        byte[] before = Files.readAllBytes(file);
        List<Path> kept = documents();
        assertThat(refresh()).contains("20 ställen, varav 0 uppdaterade").doesNotContain("ändrat");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(documents()).isEqualTo(kept);
    }

    @Test
    void what_was_there_before_lies_beside_it_and_a_tag_that_means_nothing_is_told_and_left() throws IOException {
        byte[] before = Files.readAllBytes(file);
        String told = refresh();
        assertThat(told).contains("saknas      underlag:figure:listade-aldersgrupp/nittio/now");
        assertThat(OfficePackage.of(file).text("word/document.xml")).contains("<w:t>kvar</w:t>");
        List<Path> documents = documents();
        assertThat(documents).hasSize(2);
        Path copy = documents.stream()
                .filter(path -> !path.equals(file))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readAllBytes(copy)).isEqualTo(before);
        assertThat(told).contains(copy.toString());
    }

    /** Word writes a text box twice: as it shows it, and once more for programs that do not know its kind. */
    @Test
    void a_text_box_is_filled_both_times_it_is_written_and_told_of_once_but_has_no_room_for_a_table()
            throws IOException {
        String figure = paragraph(control("underlag:figure:listade-aldersgrupp/0-4/now", "<w:r><w:t>0</w:t></w:r>"));
        String boxed = "<w:txbxContent>" + figure
                + control("underlag:text:listade-aldersgrupp", paragraph("<w:r><w:t>Text</w:t></w:r>"))
                + control("underlag:table:listade-aldersgrupp", paragraph(""))
                + "</w:txbxContent>";
        String twice = "<w:r><mc:AlternateContent"
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\"><mc:Choice Requires=\"wps\"><wps:txbx>" + boxed
                + "</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + boxed
                + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        OfficePackage plain = OfficePackage.of(file);
        String document = plain.text("word/document.xml")
                .replace("Eget ord före.</w:t></w:r>", "Eget ord före.</w:t></w:r>" + twice);
        Files.write(
                file,
                OfficePackage.with(plain, Map.of("word/document.xml", document.getBytes(StandardCharsets.UTF_8))));

        String told = refresh();
        assertThat(told).contains("23 ställen, varav 21 uppdaterade").containsOnlyOnce("får inte plats");
        String filled = OfficePackage.of(file).text("word/document.xml");
        for (String way : List.of("Choice", "Fallback")) {
            String box = filled.substring(filled.indexOf("<mc:" + way), filled.indexOf("</mc:" + way));
            assertThat(box)
                    .as(way)
                    .contains("15\u00A0929</w:t>", "Antalet listade")
                    .doesNotContain("<w:tbl>");
        }
        assertThat(refresh()).contains("23 ställen, varav 0 uppdaterade");
    }

    private void replaceBody(String content) throws IOException {
        OfficePackage plain = OfficePackage.of(file);
        String document = plain.text("word/document.xml")
                .replaceFirst("(?s)<w:body>.*?(?=<w:sectPr)", "<w:body>" + Matcher.quoteReplacement(content));
        Files.write(
                file,
                OfficePackage.with(plain, Map.of("word/document.xml", document.getBytes(StandardCharsets.UTF_8))));
    }

    private void emptyFooter() throws IOException {
        OfficePackage plain = OfficePackage.of(file);
        String footer = plain.text("word/footer1.xml").replaceAll("<w:p><w:sdt>.*?</w:sdt></w:p>", "");
        Files.write(
                file, OfficePackage.with(plain, Map.of("word/footer1.xml", footer.getBytes(StandardCharsets.UTF_8))));
    }

    private String refused() throws IOException {
        byte[] before = Files.readAllBytes(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(commands.exit(out, "refresh", file.toString())).isEqualTo(2);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(documents()).containsExactly(file);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_document_without_tags_is_told_that_it_has_none_and_one_whose_tags_mean_nothing_which_they_are()
            throws IOException {
        emptyFooter();
        replaceBody(paragraph("<w:r><w:t>Bara text.</w:t></w:r>")
                + "<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>" + paragraph("")
                + "</w:sdtContent></w:sdt>");
        assertThat(refused())
                .contains("inga innehållskontroller", "LibreOffice", file.toString())
                .doesNotContain("--report");

        replaceBody(paragraph(control("underlag:tabell:listade-aldersgrupp", "<w:r><w:t>x</w:t></w:r>"))
                + paragraph(control("underlag:text:hittepa", "<w:r><w:t>y</w:t></w:r>")));
        assertThat(refused())
                .contains("Ingen rapport", "underlag:tabell:listade-aldersgrupp", "underlag:text:hittepa")
                .doesNotContain("--report");
    }

    /** A lock keeps people from writing over a figure; it is not meant for what keeps the figure right. */
    @Test
    void a_tag_that_word_began_with_a_capital_and_a_control_locked_for_hands_are_filled() throws IOException {
        emptyFooter();
        String locked = control("underlag:figure:listade-aldersgrupp/5-64/now", "<w:r><w:t>0</w:t></w:r>")
                .replace("<w:sdtPr>", "<w:sdtPr><w:lock w:val=\"sdtContentLocked\"/>");
        replaceBody(
                paragraph(control("Underlag:Figure:listade-aldersgrupp/0-4/now", "<w:r><w:t>0</w:t></w:r>") + locked));
        assertThat(refresh()).contains("2 ställen, varav 2 uppdaterade");
        assertThat(OfficePackage.of(file).text("word/document.xml"))
                .contains("15\u00A0929</w:t>", "224\u00A0640</w:t>", "<w:lock w:val=\"sdtContentLocked\"/>");
    }

    /** As for someone who may read the data folder and not write it: no lock can be had there. */
    @Test
    void the_right_to_read_what_is_stored_is_enough() throws IOException {
        Path lock = folder.resolve("data").resolve("underlag.lock");
        Files.delete(lock);
        Files.createDirectory(lock);
        assertThat(refresh()).contains("20 ställen, varav 19 uppdaterade");
        assertThat(commands.done("explain", "--table", "listade-aldersgrupp", "--row", "0-4", "--column", "now"))
                .contains("15 929");
        assertThat(commands.done("history")).contains("listade_2023-12.xlsx");
        assertThat(lock).isEmptyDirectory();
    }

    @Test
    void a_document_that_is_open_or_none_is_told_and_left() throws IOException {
        byte[] before = Files.readAllBytes(file);
        Path lock = Files.createFile(
                folder.resolve("~$" + file.getFileName().toString().substring(2)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(commands.exit(out, "refresh", file.toString())).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("är öppet i ett program");
        Files.delete(lock);

        Path other = Files.writeString(folder.resolve("brev.docx"), "inget dokument");
        assertThat(commands.exit(out, "refresh", other.toString())).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("inget Word-dokument");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(documents()).containsExactlyInAnyOrder(file, other);
    }
}
