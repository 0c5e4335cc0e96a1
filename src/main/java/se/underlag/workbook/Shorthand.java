package se.underlag.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.underlag.publish.PublishedReport;
import se.underlag.publish.PublishedTable;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.Table.Mark;
import se.underlag.wording.Typography;

/** The shorthand that occurs in the tables of a report, and what each stands for: units, abbreviations, and signs. */
final class Shorthand {

    private static final List<String> ABBREVIATIONS = List.of("last-year", "accumulated", "hme", "jamix");
    private static final Set<Mark> STATUSES = Set.of(Mark.GOOD, Mark.PARTLY, Mark.BAD);
    private static final Set<Mark> ARROWS = Set.of(Mark.BETTER, Mark.UNCHANGED, Mark.WORSE);

    private final List<Table> tables;
    private final Words words;

    Shorthand(PublishedReport report, Words words) {
        this.tables = report.tables().stream()
                .map(PublishedTable::table)
                .map(Table::spread)
                .toList();
        this.words = words;
    }

    /** A sign, or a few that belong together, and what it stands for. */
    record Meaning(String sign, String meaning) {}

    List<Meaning> meanings() {
        List<Meaning> meanings = new ArrayList<>();
        Set<String> units = cells().map(cell -> cell.unit().symbol())
                .filter(unit -> words.has("unit." + unit))
                .collect(Collectors.toCollection(TreeSet::new));
        units.forEach(unit -> meanings.add(new Meaning(words.text("sign." + unit), words.text("unit." + unit))));
        ABBREVIATIONS.stream()
                .filter(code -> occurs(words.text("short." + code)))
                .forEach(code -> meanings.add(new Meaning(words.text("short." + code), words.text("long." + code))));
        if (cells().anyMatch(cell -> STATUSES.contains(cell.mark()))) {
            meanings.add(new Meaning(signs(Mark.GOOD, Mark.PARTLY, Mark.BAD), words.text("statuses")));
        }
        if (cells().anyMatch(cell -> ARROWS.contains(cell.mark()))) {
            meanings.add(new Meaning(signs(Mark.BETTER, Mark.UNCHANGED, Mark.WORSE), words.text("arrows")));
        }
        if (cells().anyMatch(cell -> cell.display().equals(Typography.MISSING))) {
            meanings.add(new Meaning(Typography.MISSING, words.text("missing")));
        }
        return meanings;
    }

    private static String signs(Mark... marks) {
        return Stream.of(marks).map(Mark::sign).collect(Collectors.joining(" "));
    }

    /** As a word of its own, in a heading, a label, a word among the figures or what is said beneath. */
    private boolean occurs(String abbreviation) {
        Pattern word = Pattern.compile("(?<!\\p{L})" + Pattern.quote(abbreviation) + "(?!\\p{L})");
        return tables.stream().flatMap(Shorthand::texts).anyMatch(text -> word.matcher(text)
                .find());
    }

    private static Stream<String> texts(Table table) {
        return Stream.of(
                        Stream.of(table.title(), table.rowHeading()),
                        table.columns().stream().map(Table.Column::heading),
                        table.rows().stream().map(Table.Row::label),
                        table.rows().stream()
                                .flatMap(row -> row.cells().stream())
                                .map(Table.Cell::display),
                        table.notes().stream())
                .flatMap(texts -> texts)
                .map(text -> text.replace(Typography.NO_BREAK_SPACE, ' '));
    }

    private Stream<Table.Cell> cells() {
        return tables.stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream());
    }
}
