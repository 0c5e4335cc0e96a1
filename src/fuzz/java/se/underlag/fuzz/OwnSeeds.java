package se.underlag.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** Small files of every kind that is read, with every kind of cell. */
final class OwnSeeds {

    private static final String TEXT =
            "Kvalitetssäkrad;Ja\n\nVårdcentral;Ålder;Antal\n\"Brickebacken; \"\"Öst\"\"\";0;112\n"
                    + "Tybble;1;1 234,5\nTotalt;;1346,5\n";

    private OwnSeeds() {}

    static List<Mutant> all() throws IOException {
        List<Mutant> seeds = new ArrayList<>();
        seeds.add(Mutant.of("own.xlsx", written(new XSSFWorkbook())));
        seeds.add(Mutant.of("own.xlsm", written(new XSSFWorkbook(XSSFWorkbookType.XLSM))));
        seeds.add(Mutant.of("own.xls", written(new HSSFWorkbook())));
        seeds.add(Mutant.of("own-excel-4.xls", bareRecords(0x0409, 6)));
        seeds.add(Mutant.of("own-excel-2.xls", bareRecords(0x0009, 4)));
        seeds.add(Mutant.of("own-utf-8.csv", TEXT.getBytes(StandardCharsets.UTF_8)));
        seeds.add(Mutant.of("own-utf-8-marked.csv", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)));
        seeds.add(Mutant.of("own-utf-16.csv", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)));
        seeds.add(Mutant.of("own-windows.csv", TEXT.getBytes(Charset.forName("windows-1252"))));
        seeds.add(Mutant.of(
                "own-directive.csv", ("sep=|\r\n" + TEXT.replace(';', '|')).getBytes(StandardCharsets.UTF_8)));
        seeds.add(Mutant.of(
                "own-tab.csv", TEXT.replace(';', '\t').replace('\n', '\r').getBytes(StandardCharsets.UTF_8)));
        return seeds;
    }

    private static byte[] written(Workbook workbook) throws IOException {
        try (workbook;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            fill(workbook, workbook.createSheet("Läs mig"));
            fill(workbook, workbook.createSheet("Blad 2"));
            workbook.setSheetHidden(1, true);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(Workbook workbook, Sheet sheet) {
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        CellStyle share = workbook.createCellStyle();
        share.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
        CellStyle length = workbook.createCellStyle();
        length.setDataFormat(workbook.createDataFormat().getFormat("[h]:mm"));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
        for (int i = 0; i < 12; i++) {
            Row row = sheet.createRow(i);
            row.createCell(0).setCellValue("Örebro " + "lång ".repeat(i * 40) + i);
            row.createCell(1).setCellValue(i * 1.5);
            row.createCell(2).setCellValue(i % 2 == 0);
            row.createCell(3).setCellValue(45_657.25 + i);
            row.getCell(3).setCellStyle(date);
            row.createCell(4).setCellValue(0.375);
            row.getCell(4).setCellStyle(share);
            row.createCell(5).setCellValue(1.5);
            row.getCell(5).setCellStyle(length);
            row.createCell(6).setCellErrorValue(FormulaError.DIV0.getCode());
            row.createCell(7).setCellFormula("B1+1");
            row.getCell(7).setCellValue(2.0);
            row.createCell(8).setCellFormula("\"a\"&\"b\"");
            row.getCell(8).setCellValue("ab");
            row.createCell(9).setCellFormula("TRUE");
            row.getCell(9).setCellValue(true);
            row.createCell(40).setCellValue(1_000_000 + i);
        }
    }

    /** One sheet of an old Excel, with two numbers and a text. */
    private static byte[] bareRecords(int begin, int beginLength) {
        ByteBuffer bytes = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        short old = (short) (begin == 0x0009 ? 0 : 0x0200);
        bytes.putShort((short) begin)
                .putShort((short) beginLength)
                .putShort((short) 4)
                .putShort((short) 0x10);
        bytes.put(new byte[beginLength - 4]);
        for (int row = 0; row < 3; row++) {
            bytes.putShort((short) (3 | old)).putShort((short) (old == 0 ? 15 : 14));
            bytes.putShort((short) row)
                    .putShort((short) 1)
                    .put(new byte[old == 0 ? 3 : 2])
                    .putDouble(12.5 * row);
            byte[] text = "Orebro".getBytes(StandardCharsets.US_ASCII);
            int lengthBytes = old == 0 ? 1 : 2;
            bytes.putShort((short) (4 | old)).putShort((short) (4 + (old == 0 ? 3 : 2) + lengthBytes + text.length));
            bytes.putShort((short) row).putShort((short) 2).put(new byte[old == 0 ? 3 : 2]);
            bytes.put((byte) text.length).put(new byte[lengthBytes - 1]).put(text);
        }
        bytes.putShort((short) 0x000A).putShort((short) 0);
        return java.util.Arrays.copyOf(bytes.array(), bytes.position());
    }
}
