package se.underlag.workbook;

import java.util.Optional;
import se.underlag.nativechart.NativeChart;
import se.underlag.publish.PublishedChart;
import se.underlag.publish.PublishedReport;
import se.underlag.publish.ReportFile;

/**
 * {@code underlag.xlsx}: a report for those who count on. A cover, a contents sheet with links, then each table and each
 * chart on a sheet of its own. Figures are numbers, unrounded and shown as in the report; nothing is a formula.
 *
 * <p>Made as the guidance for accessible spreadsheets asks: one table a sheet, from column A, as an Excel table with one row
 * of headings that differ; no merged cells; nothing told by colour or place alone; shorthand explained on the cover.
 */
public final class WorkbookFile implements ReportFile {

    @Override
    public String name() {
        return "underlag.xlsx";
    }

    @Override
    public Made made(PublishedReport report) {
        Words words = new Words(report.language());
        Book book = new Book(report.title(), report.language());
        Cover cover = new Cover(report, words);
        SheetPlace first = book.place(words.text("cover"));
        SheetPlace second = book.place(words.text("contents"));
        Contents contents = new Contents(words, second.name());
        for (int i = 0; i < report.tables().size(); i++) {
            SheetPlace place = book.place(words.text("table", i + 1));
            TableSheet sheet = new TableSheet(report.tables().get(i), i + 1, place, report.language(), words);
            book.add(place, sheet.made(book.styles()));
            contents.list(place.name(), report.tables().get(i).table().title());
        }
        for (int i = 0; i < report.charts().size(); i++) {
            PublishedChart chart = report.charts().get(i);
            SheetPlace place = book.place(words.text("chart", i + 1));
            book.add(place, chartSheet(chart, i + 1, place, report, words, book));
            contents.list(place.name(), chart.title());
        }
        book.add(second, contents.made(book.styles()));
        book.add(first, cover.made(book.styles(), true));
        byte[] timeless = cover.made(book.styles(), false).part(Optional.empty(), Optional.empty());
        return book.made(first, timeless);
    }

    private static Sheet chartSheet(
            PublishedChart chart, int number, SheetPlace place, PublishedReport report, Words words, Book book) {
        ChartSheet sheet = new ChartSheet(chart, number, words);
        Optional<NativeChart> drawn =
                chart.blueprint().flatMap(blueprint -> NativeChart.of(blueprint, report.language()));
        return drawn.isPresent() ? sheet.drawn(drawn.get(), place, book.styles()) : sheet.pictured(book.styles());
    }
}
