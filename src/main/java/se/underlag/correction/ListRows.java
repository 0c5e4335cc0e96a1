package se.underlag.correction;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of our list: title, explanation and notes over its whole width, then the table. */
final class ListRows {

    /** Of text over all columns; letters are narrower than the digits that widths are counted in. */
    private static final int LETTERS_OF_A_LINE = 155;

    private static final int POINTS_OF_A_LINE = 15;
    private static final int POINTS_OF_TITLE = 27;

    private final CorrectionList list;
    private final SheetWriter sheet;
    private final ListStyles styles;
    private final List<String> formerFills;
    private final Words words;

    /**
     * @param formerFills what cells were filled with before they were marked, from number 1 on; they are kept in the hidden
     *     column
     */
    ListRows(CorrectionList list, SheetWriter sheet, ListStyles styles, List<String> formerFills, Words words) {
        this.list = list;
        this.sheet = sheet;
        this.styles = styles;
        this.formerFills = formerFills;
        this.words = words;
    }

    void write() throws IOException {
        sheet.begin("sheetData");
        writeText(0, styles.title(), words.text("list.title", list.file()), POINTS_OF_TITLE);
        String explanation = words.text("list.explanation");
        writeText(1, styles.text(), explanation, height(explanation));
        for (int note = 0; note < list.notes().size(); note++) {
            String text = list.notes().get(note);
            writeText(list.rowOfNote(note), styles.text(), text, height(text));
        }
        writeHeadings();
        for (Correction correction : list.corrections()) {
            writeLine(correction);
        }
        int next = list.rowOfHeadings() + list.corrections().size() + 1;
        for (int row = next; row < formerFills.size(); row++) {
            sheet.begin("row", "r", row + 1);
            endRow(row);
        }
        sheet.end();
    }

    private void writeText(int row, int style, String text, int points) throws IOException {
        sheet.begin("row", "r", row + 1, "ht", points, "customHeight", 1);
        sheet.cell(row, 0, style, text);
        endRow(row);
    }

    /** Merged cells do not grow with their text. */
    private static int height(String text) {
        return POINTS_OF_A_LINE * WrappedText.lines(text, LETTERS_OF_A_LINE);
    }

    private void writeHeadings() throws IOException {
        // The blank row before the table may have something in the hidden column.
        sheet.begin("row", "r", list.rowOfHeadings());
        endRow(list.rowOfHeadings() - 1);
        sheet.begin("row", "r", list.rowOfHeadings() + 1);
        for (int column = 0; column < CorrectionList.COLUMNS.size(); column++) {
            String heading =
                    words.text("column." + CorrectionList.COLUMNS.get(column).heading());
            sheet.cell(list.rowOfHeadings(), column, styles.heading(), heading);
        }
        endRow(list.rowOfHeadings());
    }

    private void writeLine(Correction correction) throws IOException {
        int row = list.row(correction);
        List<String> texts = List.of(
                String.valueOf(correction.number()),
                words.weight(correction.severity()),
                correction.sheet(),
                words.place(correction),
                correction.text().found(),
                correction.text().expected(),
                correction.text().whatToDo());
        // A guess: not all programs look how high a row has to be when they open a file.
        sheet.begin("row", "r", row + 1, "ht", height(texts));
        sheet.cell(row, 0, styles.number(), correction.number());
        for (int column = 1; column < texts.size(); column++) {
            boolean link = column == CorrectionList.LINKS && list.leads(correction);
            sheet.cell(row, column, link ? styles.link() : styles.cell(), texts.get(column));
        }
        endRow(row);
    }

    private static int height(List<String> texts) {
        return POINTS_OF_A_LINE
                * IntStream.range(0, texts.size())
                        .map(column -> WrappedText.lines(
                                texts.get(column),
                                CorrectionList.COLUMNS.get(column).letters()))
                        .max()
                        .orElse(1);
    }

    private void endRow(int row) throws IOException {
        if (row < formerFills.size()) {
            sheet.cell(row, CorrectionList.HIDDEN, 0, FormerList.FILL + (row + 1) + " " + formerFills.get(row));
        }
        sheet.end();
    }
}
