package se.underlag.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import se.underlag.series.Basis;
import se.underlag.series.Breakdown;
import se.underlag.series.Measure;
import se.underlag.series.MissingReason;
import se.underlag.series.Observation;
import se.underlag.series.Origin;
import se.underlag.series.Period;

/**
 * Observations as lines of text, in blocks of some hundred lines. What they are about, when, and of which rows they were added up is mostly
 * the same for several series, and stands once; the figures refer to it by the number of its line, from 0, across blocks. Fields have a tab
 * between them:
 *
 * <pre>
 * origins   kon=kvinna;yrkesgrupp=lakare   2024-12-31   Blad1   2   97   3   +2,3,2k
 * figures   0   utfall   12.5
 *           1   utfall   !not-delivered
 *           0   utfall   7   sjuk-kort
 * </pre>
 *
 * <p>The fields of origins are those of {@link Breakdown#key()}, {@link Period#toString()} and {@link Origin}. A figure is the decimal
 * number as text, which comes back exactly as it was, with its scale; after an exclamation mark stands why it is missing. The series
 * of a block's first line is the block's; the line where another begins has it as a field more. A tab, a line's end and a backslash
 * in a field are written {@code \t \n \\}.
 *
 * @param blocks in the order of the observations; those at the end may have lines of one kind only
 */
record ObservationBlocks(List<Block> blocks) {

    private static final int MOST_LINES = 500;
    /** The line that exceeds it is the last. */
    private static final int MOST_CHARACTERS = 60_000;

    private static final char BETWEEN = '\t';
    private static final char END = '\n';
    private static final char ESCAPE = '\\';
    private static final char MISSING = '!';

    ObservationBlocks {
        blocks = List.copyOf(blocks);
    }

    /**
     * Some lines of each kind; which figures refer to which origins has nothing to do with the block these stand in.
     *
     * @param origins lines of origins, empty where there are no more
     * @param series whose figures are the first, empty where there are no more
     * @param figures lines of figures, empty where there are no more
     */
    record Block(String origins, String series, String figures) {}

    /** Blocks of origins and of figures that have nothing but those, as one of each. */
    static ObservationBlocks of(List<String> origins, List<Lines> figures) {
        List<Block> blocks = new ArrayList<>();
        for (int at = 0; at < Math.max(origins.size(), figures.size()); at++) {
            Lines lines = at < figures.size() ? figures.get(at) : Lines.NONE;
            blocks.add(new Block(at < origins.size() ? origins.get(at) : "", lines.series, lines.lines));
        }
        return new ObservationBlocks(blocks);
    }

    /**
     * Some lines of figures.
     *
     * @param series whose figures are the first
     */
    record Lines(String series, String lines) {
        private static final Lines NONE = new Lines("", "");
    }

    static ObservationBlocks of(List<Observation> observations) {
        Map<Origin, Line> known = new IdentityHashMap<>();
        Writer origins = new Writer();
        Writer figures = new Writer();
        for (Observation observation : observations) {
            Line line = known.get(observation.origin());
            if (line == null || !line.isOf(observation)) {
                line = new Line(origins.count, observation.breakdown(), observation.period());
                known.put(observation.origin(), line);
                origins.add(observation.breakdown(), observation.period(), observation.origin());
            }
            figures.add(observation.series(), line.number, observation.basis(), observation.measure());
        }
        return of(origins.blocks().stream().map(Lines::lines).toList(), figures.blocks());
    }

    /** A line of origins that has been written. */
    private record Line(int number, Breakdown breakdown, Period period) {

        boolean isOf(Observation observation) {
            return breakdown.equals(observation.breakdown()) && period.equals(observation.period());
        }
    }

    private static final class Writer {
        private final List<Lines> blocks = new ArrayList<>();
        private final StringBuilder lines = new StringBuilder();
        private String first = "";
        private String series = "";
        private int inBlock;
        private int count;

        void add(Breakdown breakdown, Period period, Origin origin) {
            field(breakdown.key()).append(BETWEEN);
            field(period.toString()).append(BETWEEN);
            field(origin.sheet()).append(BETWEEN);
            lines.append(origin.firstRow()).append(BETWEEN);
            lines.append(origin.lastRow()).append(BETWEEN);
            lines.append(origin.rows()).append(BETWEEN);
            field(origin.numbers());
            end();
        }

        void add(String ofSeries, int origin, Basis basis, Measure measure) {
            if (inBlock == 0) {
                first = ofSeries;
                series = ofSeries;
            }
            lines.append(origin).append(BETWEEN).append(basis.code()).append(BETWEEN);
            if (measure instanceof Measure.Missing missing) {
                lines.append(MISSING).append(missing.reason().code());
            } else {
                lines.append(measure.value().orElseThrow());
            }
            if (!ofSeries.equals(series)) {
                lines.append(BETWEEN);
                field(ofSeries);
                series = ofSeries;
            }
            end();
        }

        private StringBuilder field(String text) {
            boolean plain = text.indexOf(BETWEEN) < 0 && text.indexOf(END) < 0 && text.indexOf(ESCAPE) < 0;
            return lines.append(
                    plain
                            ? text
                            : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"));
        }

        private void end() {
            lines.append(END);
            count++;
            if (++inBlock == MOST_LINES || lines.length() > MOST_CHARACTERS) {
                close();
            }
        }

        private void close() {
            if (inBlock > 0) {
                blocks.add(new Lines(first, lines.toString()));
            }
            lines.setLength(0);
            inBlock = 0;
        }

        List<Lines> blocks() {
            close();
            return blocks;
        }
    }

    /** Reads blocks; what is the same in many of them is made once. */
    static final class Reader {
        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, Breakdown> breakdowns = new HashMap<>();
        private final Map<String, Period> periods = new HashMap<>();

        /** The observations, without the rows one by one that they came from: few want to know these, and they are long. */
        List<Observation> observations(ObservationBlocks blocks) {
            return observations(blocks, false);
        }

        /** The observations with the rows they came from. */
        List<Observation> withRows(ObservationBlocks blocks) {
            return observations(blocks, true);
        }

        private List<Observation> observations(ObservationBlocks blocks, boolean withRows) {
            List<Place> places = new ArrayList<>();
            for (Block block : blocks.blocks) {
                Fields fields = new Fields(block.origins);
                while (fields.areLeft()) {
                    places.add(place(fields, withRows));
                }
            }
            List<Observation> observations = new ArrayList<>();
            for (Block block : blocks.blocks) {
                String series = once(block.series);
                Fields fields = new Fields(block.figures);
                while (fields.areLeft()) {
                    Place place = places.get(fields.number());
                    Basis basis = Basis.ofCode(fields.next());
                    Measure measure = measure(fields.next());
                    series = fields.isMoreOnLine() ? once(fields.next()) : series;
                    observations.add(
                            new Observation(series, place.breakdown, place.period, basis, measure, place.origin));
                }
            }
            return observations;
        }

        private record Place(Breakdown breakdown, Period period, Origin origin) {}

        private Place place(Fields fields, boolean withRows) {
            return new Place(
                    breakdowns.computeIfAbsent(fields.next(), Breakdown::ofKey),
                    periods.computeIfAbsent(fields.next(), Period::parse),
                    new Origin(
                            once(fields.next()),
                            fields.number(),
                            fields.number(),
                            fields.number(),
                            withRows ? fields.next() : fields.skipped()));
        }

        private static Measure measure(String field) {
            return field.charAt(0) == MISSING
                    ? Measure.missing(MissingReason.ofCode(field.substring(1)))
                    : Measure.of(new BigDecimal(field));
        }

        private String once(String text) {
            return texts.computeIfAbsent(text, same -> same);
        }
    }

    /** The fields of lines, one after the other. */
    private static final class Fields {
        private final String lines;
        private int at;

        Fields(String lines) {
            this.lines = lines;
        }

        boolean areLeft() {
            return at < lines.length();
        }

        /** Whether the field that was read last is not the last of its line. */
        boolean isMoreOnLine() {
            return lines.charAt(at - 1) == BETWEEN;
        }

        String next() {
            int from = at;
            int end = end();
            boolean escaped = false;
            for (int i = from; i < end && !escaped; i++) {
                escaped = lines.charAt(i) == ESCAPE;
            }
            at = end + 1;
            return escaped ? unescaped(lines.substring(from, end)) : lines.substring(from, end);
        }

        int number() {
            int from = at;
            int end = end();
            at = end + 1;
            return Integer.parseInt(lines, from, end, 10);
        }

        String skipped() {
            at = end() + 1;
            return "";
        }

        private int end() {
            int end = at;
            while (lines.charAt(end) != BETWEEN && lines.charAt(end) != END) {
                end++;
            }
            return end;
        }

        private static String unescaped(String field) {
            StringBuilder text = new StringBuilder(field.length());
            for (int i = 0; i < field.length(); i++) {
                char character = field.charAt(i);
                if (character == ESCAPE) {
                    character = field.charAt(++i);
                    character = character == 't' ? BETWEEN : character == 'n' ? END : character;
                }
                text.append(character);
            }
            return text.toString();
        }
    }
}
