package se.underlag.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingText;
import se.underlag.finding.Outcome;
import se.underlag.validate.Grid.Kind;
import se.underlag.wording.Invented;

/** Identity numbers in what goes with a workbook besides its cells refuse it too. All of them are invented. */
class AroundTheCellsTest {

    private static final Invented ANNA = Invented.of("19811218", "987");
    private static final String REMARK = "Gäller Anna " + ANNA.withLongDay("-") + " tills vidare";

    @TempDir
    static Path folder;

    private static Exports exports;

    @BeforeAll
    static void definitions() {
        exports = new Exports(folder);
    }

    /** Something that a workbook can have, and how the finding names its place. */
    private enum Around {
        COMMENT(" › Uttag › I6", "en kommentar") {
            @Override
            void put(Workbook book, Sheet sheet, String text) {
                Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor(book));
                comment.setAddress(new CellReference("I6").getRow(), new CellReference("I6").getCol());
                comment.setString(partlyBold(book, text));
            }
        },
        HEADER(" › Uttag", "ett sidhuvud") {
            @Override
            void put(Workbook book, Sheet sheet, String text) {
                sheet.getHeader().setRight(text);
            }
        },
        FOOTER(" › Uttag", "ett sidhuvud eller en sidfot") {
            @Override
            void put(Workbook book, Sheet sheet, String text) {
                sheet.getFooter().setCenter(text);
            }
        },
        ADDRESS(" › Uttag › I6", "en länk") {
            @Override
            void put(Workbook book, Sheet sheet, String text) {
                Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
                link.setAddress("https://intranet.example/person?nr=" + text.replaceAll(".*?(\\d{8}-\\d{4}).*", "$1"));
                sheet.getRow(5).createCell(8).setHyperlink(link);
            }
        },
        NAME("", "ett namngivet område") {
            @Override
            void put(Workbook book, Sheet sheet, String text) {
                var name = book.createName();
                name.setNameName("ansvarig");
                name.setRefersToFormula("\"" + text + "\"");
            }
        },
        LIST(" › Uttag › I6", "en regel för vad som får skrivas") {
            @Override
            void put(Workbook book, Sheet sheet, String text) {
                var rules = sheet.getDataValidationHelper();
                sheet.addValidationData(rules.createValidation(
                        rules.createExplicitListConstraint(new String[] {"Bo", text}),
                        new CellRangeAddressList(5, 7, 8, 8)));
            }
        },
        FORMULA(" › Uttag › I6", "en formel") {
            @Override
            void put(Workbook book, Sheet sheet, String text) {
                sheet.getRow(5).createCell(8).setCellFormula("\"" + text + "\"&E6");
            }
        },
        TEXT_BOX(" › Uttag", "en textruta") {
            @Override
            void put(Workbook book, Sheet sheet, String text) {
                if (sheet instanceof XSSFSheet modern) {
                    modern.createDrawingPatriarch()
                            .createTextbox((XSSFClientAnchor) anchor(book))
                            .setText(text);
                } else {
                    ((HSSFSheet) sheet)
                            .createDrawingPatriarch()
                            .createTextbox((HSSFClientAnchor) anchor(book))
                            .setString(new HSSFRichTextString(text));
                }
            }
        },
        TITLE("", "filens egenskaper") {
            @Override
            void put(Workbook book, Sheet sheet, String text) {
                if (book instanceof XSSFWorkbook modern) {
                    modern.getProperties().getCoreProperties().setTitle(text);
                } else {
                    ((HSSFWorkbook) book).createInformationProperties();
                    ((HSSFWorkbook) book).getSummaryInformation().setTitle(text);
                }
            }
        },
        AUTHOR("", "filens egenskaper") {
            @Override
            void put(Workbook book, Sheet sheet, String text) {
                if (book instanceof XSSFWorkbook modern) {
                    modern.getProperties().getCustomProperties().addProperty("Handläggare", text);
                } else {
                    ((HSSFWorkbook) book).createInformationProperties();
                    ((HSSFWorkbook) book).getDocumentSummaryInformation().setManager(text);
                }
            }
        };

        private final String place;
        private final String words;

        Around(String place, String words) {
            this.place = place;
            this.words = words;
        }

        abstract void put(Workbook book, Sheet sheet, String text);

        private static ClientAnchor anchor(Workbook book) {
            ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
            anchor.setCol1(8);
            anchor.setRow1(5);
            anchor.setCol2(10);
            anchor.setRow2(8);
            return anchor;
        }

        /** The number in two formats, and so in two pieces. */
        private static RichTextString partlyBold(Workbook book, String text) {
            Font bold = book.createFont();
            bold.setBold(true);
            RichTextString rich = book.getCreationHelper().createRichTextString(text);
            rich.applyFont(0, 16, bold);
            return rich;
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_has_a_number_refuses_a_workbook_and_is_told_without_it(Around around) {
        for (Kind kind : new Kind[] {Kind.XLSX, Kind.XLS}) {
            Path file = Grid.of(Exports.LEDGER).write(folder.resolve("uttag"), kind);
            change(file, book -> around.put(book, book.getSheetAt(0), REMARK));
            Outcome<Judged> outcome = exports.judge(file);
            // Of drawings and rules in .xls only the sheet is known.
            String place =
                    kind == Kind.XLSX || around == Around.FORMULA ? around.place : around.place.replace(" › I6", "");
            assertThat(outcome.isRefused()).as("%s", kind).isTrue();
            assertThat(outcome.findings())
                    .as("%s", kind)
                    .filteredOn(finding -> finding.code().name().equals("PERSONAL_NUMBER"))
                    .isNotEmpty()
                    .allSatisfy(
                            finding -> assertThat(finding.location().toString()).startsWith("uttag" + place))
                    .allSatisfy(finding -> assertThat(told(finding)).contains(around.words));
            assertThat(outcome.findings())
                    .allSatisfy(finding -> assertThat(told(finding)).doesNotContain(ANNA.last()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void with_another_check_digit_it_is_none(Around around) {
        for (Kind kind : new Kind[] {Kind.XLSX, Kind.XLS}) {
            Path file = Grid.of(Exports.LEDGER).write(folder.resolve("uttag"), kind);
            String other = REMARK.replace(ANNA.last(), ANNA.wrongBy(1).last());
            change(file, book -> around.put(book, book.getSheetAt(0), other));
            assertThat(Exports.places(exports.judge(file))).as("%s", kind).isEmpty();
        }
    }

    @Test
    void on_sheets_without_data_and_hidden_ones_as_well() {
        for (Kind kind : new Kind[] {Kind.XLSX, Kind.XLS}) {
            Path file = Grid.of(Exports.LEDGER)
                    .on("Dolt", "A2", "Summor")
                    .hiding("Dolt")
                    .write(folder.resolve("uttag"), kind);
            change(file, book -> {
                book.getSheet("Dolt").getFooter().setLeft(REMARK);
                book.getSheet("Dolt").getRow(1).createCell(3).setCellFormula("LEN(\"" + REMARK + "\")");
            });
            assertThat(exports.judge(file).findings().stream()
                            .map(finding -> finding.location().toString()))
                    .as("%s", kind)
                    .containsExactlyInAnyOrder("uttag › Dolt", "uttag › Dolt › D2");
        }
    }

    @Test
    void a_formula_in_a_personal_column_is_exempt_as_its_value_is() {
        for (Kind kind : new Kind[] {Kind.XLSX, Kind.XLS}) {
            Path file = Grid.of(Exports.PERSONAL).write(folder.resolve("uttag"), kind);
            change(file, book -> {
                book.getSheetAt(0).getRow(6).getCell(1).setCellFormula("\"" + ANNA.withLongDay("-") + "\"");
                book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
            assertThat(Exports.places(exports.judge(file))).as("%s", kind).isEmpty();
        }
    }

    @Test
    void a_formula_of_amounts_may_count_with_ten_digits() {
        UnaryOperator<String> ledger = formula -> {
            Path file = Grid.of(Exports.LEDGER.replaceAll("(?m)^(?:Summa|Totalsumma).*\n", ""))
                    .write(folder.resolve("uttag"), Kind.XLSX);
            change(file, book -> {
                book.getSheetAt(0).getRow(4).getCell(6).setCellFormula(formula);
                book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
            return String.join(", ", Exports.places(exports.judge(file)));
        };
        assertThat(ledger.apply(ANNA.tenDigits() + "/1000+1")).isEmpty();
        assertThat(ledger.apply(ANNA.twelveDigits() + "/1000+1")).isEqualTo("PERSONAL_NUMBER G5");
        assertThat(ledger.apply("LEN(\"" + ANNA.tenDigits() + "\")")).isEqualTo("PERSONAL_NUMBER G5");
    }

    /** What no library writes: comments that have answers, and the rows that a pivot table keeps. */
    @Test
    void in_parts_of_any_kind() {
        String threaded =
                "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
                        + "<threadedComment ref=\"C7\" id=\"{00000000-1981-1218-9876-000000000001}\"><text>" + REMARK
                        + "</text></threadedComment></ThreadedComments>";
        String pivot =
                "<pivotCacheRecords xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><r><s v=\""
                        + ANNA.withShortDay("-") + "\"/></r></pivotCacheRecords>";
        String extension = "<x:sheet xmlns:x=\"urn:x\"><x:extLst><x:ext><x:text>" + REMARK
                + "</x:text></x:ext></x:extLst></x:sheet>";
        String broken = "<xml><br>" + REMARK + "</xml>";
        assertThat(withPart("threadedcomments+xml", threaded)).isEqualTo("uttag › Uttag › C7: en kommentar");
        assertThat(withPart("pivotCacheRecords+xml", pivot))
                .isEqualTo("uttag › Uttag: det som en pivottabell har sparat");
        assertThat(withPart("unheard-of+xml", extension)).isEqualTo("uttag › Uttag: något annat än cellerna");
        assertThat(withPart("vmlDrawing", broken))
                .isEqualTo("uttag › Uttag: en kommentar, en textruta, en figur eller ett diagram");
        assertThat(withPart(
                        "unheard-of+xml",
                        extension.replace(ANNA.last(), ANNA.wrongBy(2).last())))
                .isEmpty();
    }

    private static String withPart(String type, String xml) {
        Path file = Grid.of(Exports.LEDGER).write(folder.resolve("uttag"), Kind.XLSX);
        try (OPCPackage archive = OPCPackage.open(file.toFile())) {
            PackagePart sheet =
                    archive.getPartsByName(Pattern.compile("/xl/worksheets/.*")).get(0);
            PackagePart part = archive.createPart(
                    PackagingURIHelper.createPartName("/xl/more/part1.xml"), "application/vnd.ms-excel." + type);
            try (OutputStream out = part.getOutputStream()) {
                out.write(xml.getBytes(StandardCharsets.UTF_8));
            }
            sheet.addRelationship(part.getPartName(), TargetMode.INTERNAL, "urn:more");
        } catch (IOException | OpenXML4JException failure) {
            throw new AssertionError(failure);
        }
        return exports.judge(file).findings().stream()
                .map(finding ->
                        finding.location() + ": " + told(finding).replaceAll("I (.*?) finns ett personnummer.*", "$1"))
                .reduce("", String::concat);
    }

    private static String told(Finding finding) {
        FindingText text = FindingText.of(finding, Locale.forLanguageTag("sv"));
        return text.found();
    }

    private static void change(Path file, Consumer<Workbook> change) {
        try {
            byte[] before = Files.readAllBytes(file);
            try (InputStream in = new ByteArrayInputStream(before);
                    Workbook book = WorkbookFactory.create(in)) {
                change.accept(book);
                try (OutputStream out = Files.newOutputStream(file)) {
                    book.write(out);
                }
            }
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
