package se.underlag.publish;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code words.txt}: what the figures of a report say, for who writes its text. Each table and chart has its title and
 * beneath it a line with the sentences; those of which nothing is said are left out.
 *
 * <pre>
 * Antal listade per åldersgrupp, Regionen, december 2024
 * Antalet listade var 308 470 i december 2024, en ökning med 282 (0,1 procent) jämfört med december 2023. …
 * </pre>
 */
final class WordsText {

    private WordsText() {}

    static String of(PublishedReport report) {
        List<String> blocks = new ArrayList<>();
        report.tables().forEach(table -> block(table.table().title(), table.words(), blocks));
        report.charts().forEach(chart -> block(chart.title(), chart.words(), blocks));
        return String.join("\n", blocks);
    }

    private static void block(String title, String words, List<String> blocks) {
        if (!words.isEmpty()) {
            blocks.add(title + "\n" + words + "\n");
        }
    }
}
