package se.underlag.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.underlag.tabulate.Table;
import se.underlag.tabulate.TextRule;
import se.underlag.tabulate.TextRule.Tell;

/**
 * Says in words what the figures of a table say, and no more: the figures as they are shown, rounded; an increase only
 * where an increase is shown; the largest of all only where all are known.
 */
public final class Telling {

    private final Table table;
    private final TextRule rule;
    private final Phrases phrases;
    private final Times times;

    /**
     * @param table the table, made in the same language
     * @param rule how it is told; {@link TextRule#NONE} tells it in the style of labels
     * @param locale Swedish, or English
     */
    public Telling(Table table, TextRule rule, Locale locale) {
        this.table = table;
        this.rule = rule;
        this.phrases = new Phrases(locale);
        this.times = Times.of(table, rule, phrases);
    }

    /** The table in one or a few sentences; empty where it has no row or no column that can be told. */
    public String words() {
        return String.join(" ", sentences(Focus.WHOLE));
    }

    /** The same of what a chart shows of it. */
    public String words(Focus focus) {
        return String.join(" ", sentences(focus));
    }

    private List<String> sentences(Focus focus) {
        if (rule.tell().contains(Tell.NOTHING)) {
            return List.of();
        }
        Angle angle = Angle.of(table, rule, focus);
        List<String> sentences = sentences(angle);
        return sentences.isEmpty()
                ? new Gaps(angle, times, new PartNames(angle, phrases), phrases).everything()
                : sentences;
    }

    private List<String> sentences(Angle angle) {
        if (OverTime.isOf(angle, phrases)) {
            List<String> overTime = new OverTime(angle, phrases).sentences();
            return joined(overTime, said(angle, List.of(Tell.ALSO, Tell.MISSING), false));
        }
        List<String> across = new Across(angle, new PartNames(angle, phrases), phrases).sentences();
        return across.isEmpty()
                ? said(angle, tell(angle), false)
                : joined(said(angle, List.of(Tell.LEVEL, Tell.ALSO), false), across);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /**
     * What a picture shows, for those who do not see it: only figures that are drawn, in the order of their weight. The
     * times stand in its title.
     */
    public List<String> picture(Focus focus) {
        Angle angle = Angle.of(table, rule, focus);
        if (OverTime.isOf(angle, phrases)) {
            return new OverTime(angle, phrases).lines();
        }
        List<String> across = new Across(angle, new PartNames(angle, phrases), phrases).sentences();
        if (!across.isEmpty()) {
            return across;
        }
        List<Tell> tell = new ArrayList<>();
        if (angle.level().filter(focus::shows).isPresent()) {
            tell.addAll(List.of(Tell.LEVEL, Tell.ALSO));
        } else if (angle.columns().now().filter(focus::shows).isPresent()) {
            tell.add(Tell.LARGEST);
        }
        boolean downFirst = new MostMoved(angle, times, new PartNames(angle, phrases), phrases).isDownTheMost();
        tell.addAll(downFirst ? List.of(Tell.DOWN, Tell.UP) : List.of(Tell.UP, Tell.DOWN));
        tell.add(Tell.MISSING);
        return said(angle, tell, true);
    }

    private List<String> said(Angle angle, List<Tell> tell, boolean isPicture) {
        PartNames names = new PartNames(angle, phrases);
        Circumstances circumstances = isPicture
                ? Circumstances.ofPicture(angle, names, phrases)
                : Circumstances.ofText(angle, names, phrases);
        MostMoved moved = new MostMoved(angle, times, names, phrases);
        Gaps gaps = new Gaps(angle, times, names, phrases);
        List<String> sentences = new ArrayList<>();
        for (Tell what : tell) {
            sentences.addAll(
                    switch (what) {
                        case LEVEL -> new Level(angle, times, phrases).sentences();
                        case ROWS -> Level.rows(angle, times, names, phrases);
                        case ALSO -> new FigureSentences(angle, phrases).sentences();
                        case LARGEST ->
                            new Largest(angle, times, names, phrases)
                                    .sentence(circumstances).stream().toList();
                        case UP -> moved.up(circumstances).stream().toList();
                        case DOWN -> moved.down(circumstances).stream().toList();
                        case NEW_AND_GONE -> gaps.newAndGone();
                        case MISSING -> gaps.missing();
                        case NOTHING -> List.<String>of();
                    });
        }
        return sentences;
    }

    /** Which sentences there are: those of the rule, or all; the largest part is told where no change can be. */
    private List<Tell> tell(Angle angle) {
        if (!rule.tell().isEmpty()) {
            return rule.tell();
        }
        List<Tell> tell = new ArrayList<>(List.of(Tell.LEVEL, Tell.ALSO));
        if (angle.by().isEmpty()) {
            tell.add(Tell.LARGEST);
        }
        tell.addAll(List.of(Tell.UP, Tell.DOWN, Tell.NEW_AND_GONE, Tell.MISSING));
        return tell;
    }
}
