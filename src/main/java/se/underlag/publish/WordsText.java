package se.underlag.publish;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code words.txt}: what the figures of a report say, for who writes its text. Each table and chart has its title and
 * beneath it a line with the sentences; those of which nothing is said are left out. What is said of a table and as well of
 * its charts stands once, beneath the titles of all of them.
 *
 * <pre>
 * Antal listade per åldersgrupp, Regionen, december 2024
 * Antalet listade var 308 470 i december 2024, en ökning med 282 (0,1 procent) jämfört med december 2023. …
 * </pre>
 */
final class WordsText {

    private WordsText() {}

    static String of(PublishedReport report) {
        Map<Said, Set<String>> titles = new LinkedHashMap<>();
        report.tables()
                .forEach(table -> add(table.id(), table.words(), table.table().title(), titles));
        report.charts().forEach(chart -> add(chart.tableId(), chart.words(), chart.title(), titles));
        return titles.entrySet().stream()
                .map(entry -> String.join(" · ", entry.getValue()) + "\n"
                        + entry.getKey().words() + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static void add(String table, String words, String title, Map<Said, Set<String>> titles) {
        if (!words.isEmpty()) {
            titles.computeIfAbsent(new Said(table, words), said -> new LinkedHashSet<>())
                    .add(title);
        }
    }

    /** What is said of a table. */
    private record Said(String table, String words) {}
}
