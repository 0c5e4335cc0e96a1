package se.underlag.publish;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.SourceNote;

/**
 * The line under a table that says where its figures come from, with the dates of the files and without their names:
 * {@code Källa: Huvudbok, filer mottagna 14 jan 2025 och 12 jan 2024.} The names are told apart from it, since the line
 * is pasted into public reports.
 */
public final class SourceLine {

    private final Texts texts;

    public SourceLine(Locale language) {
        this.texts = new Texts(language);
    }

    /** The line, with the code by which the way back is found; empty for a table without either. */
    public String of(PublishedTable published) {
        String sources = sources(published.table());
        String code = published.code().isEmpty() ? "" : texts.text("source.code", published.code());
        return sources.isEmpty() || code.isEmpty() ? sources + code : sources + " " + code;
    }

    private String sources(Table table) {
        Map<String, Set<String>> dates = new LinkedHashMap<>();
        for (SourceNote source : table.sources()) {
            dates.computeIfAbsent(source.source(), name -> new LinkedHashSet<>())
                    .add(source.received());
        }
        if (dates.isEmpty()) {
            return "";
        }
        String sources = dates.entrySet().stream()
                .map(entry -> texts.text(
                        entry.getValue().size() == 1 ? "source.one" : "source.many",
                        entry.getKey(),
                        enumerated(List.copyOf(entry.getValue()))))
                .collect(Collectors.joining("; "));
        return texts.text(dates.size() == 1 ? "source.line" : "source.lines", sources);
    }

    /** The deliveries by number and file, for who wants to look them up: {@code 12 personal.xlsx (14 jan 2025)}. */
    public List<String> deliveries(Table table) {
        return table.sources().stream()
                .map(source -> texts.text(
                        "source.delivery", String.valueOf(source.delivery()), source.file(), source.received()))
                .toList();
    }

    private String enumerated(List<String> items) {
        if (items.size() == 1) {
            return items.get(0);
        }
        String first = String.join(", ", items.subList(0, items.size() - 1));
        return texts.text("enumeration", first, items.get(items.size() - 1));
    }
}
