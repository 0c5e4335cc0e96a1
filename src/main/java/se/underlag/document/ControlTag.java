package se.underlag.document;

import java.util.Locale;
import java.util.Optional;

/**
 * What a content control is to hold, as its tag says. Word takes no tag longer than {@value #LONGEST} characters, so in that of a
 * figure a star may stand for any characters, as long as it fits one figure only.
 *
 * <pre>
 * underlag:table:listade-aldersgrupp          a table with notes and source
 * underlag:chart:listade-per-aldersgrupp      a chart likewise
 * underlag:title:listade-aldersgrupp          the title of a table, or of a chart where no table is called so
 * underlag:text:listade-aldersgrupp           what it says in words
 * underlag:title:chart:listade-aldersgrupp    the same of a chart that is called as a table is
 * underlag:text:chart:listade-aldersgrupp
 * underlag:figure:listade-aldersgrupp/summa/now
 * </pre>
 */
sealed interface ControlTag {

    int LONGEST = 64;
    String PREFIX = "underlag:";

    /** A whole table. */
    record OfTable(String id) implements ControlTag {

        @Override
        public String text() {
            return PREFIX + "table:" + id;
        }
    }

    /** A chart. */
    record OfChart(String id) implements ControlTag {

        @Override
        public String text() {
            return PREFIX + "chart:" + id;
        }
    }

    /** A text about a table, or a chart. */
    record OfText(String id, boolean aboutChart) implements ControlTag {

        @Override
        public String text() {
            return PREFIX + "text:" + (aboutChart ? "chart:" : "") + id;
        }
    }

    /** The title of a table, or a chart, as its caption has it. */
    record OfTitle(String id, boolean aboutChart) implements ControlTag {

        @Override
        public String text() {
            return PREFIX + "title:" + (aboutChart ? "chart:" : "") + id;
        }
    }

    /** One figure. */
    record OfFigure(String table, String place) implements ControlTag {

        @Override
        public String text() {
            return PREFIX + "figure:" + table + "/" + place;
        }
    }

    /** Ours, but nothing that is known. */
    record Unknown(String text) implements ControlTag {}

    /** The tag as it stands in a document. */
    String text();

    /** The code of the table or chart that it names; empty where that is not known. */
    default String named() {
        if (this instanceof OfTable table) {
            return table.id();
        } else if (this instanceof OfChart chart) {
            return chart.id();
        } else if (this instanceof OfText said) {
            return said.id();
        } else if (this instanceof OfTitle title) {
            return title.id();
        }
        return this instanceof OfFigure figure ? figure.table() : "";
    }

    /** What a tag says, also one that Word has begun with a capital; empty for one that is not ours. */
    static Optional<ControlTag> of(String written) {
        String text = written.strip();
        if (!text.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return Optional.empty();
        }
        String[] said = text.substring(PREFIX.length()).strip().split(":", 2);
        String what = said.length == 2 ? said[1] : "";
        int slash = what.indexOf('/');
        ControlTag tag =
                switch (said[0].toLowerCase(Locale.ROOT)) {
                    case "table" -> new OfTable(what);
                    case "chart" -> new OfChart(what);
                    case "text" -> new OfText(what.replaceFirst("^chart:", ""), what.startsWith("chart:"));
                    case "title" -> new OfTitle(what.replaceFirst("^chart:", ""), what.startsWith("chart:"));
                    case "figure" ->
                        slash > 0
                                ? new OfFigure(what.substring(0, slash), what.substring(slash + 1))
                                : new Unknown(text);
                    default -> new Unknown(text);
                };
        return Optional.of(what.isEmpty() ? new Unknown(text) : tag);
    }
}
