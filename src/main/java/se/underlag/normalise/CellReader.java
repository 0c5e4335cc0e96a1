package se.underlag.normalise;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.underlag.finding.FindingCode;
import se.underlag.layout.BoundColumn;
import se.underlag.layout.PeriodText;
import se.underlag.layout.SourceDefinition;
import se.underlag.layout.SourceDefinition.ColumnDefinition;
import se.underlag.layout.SourceDefinition.ColumnType;
import se.underlag.layout.SourceDefinition.Scale;
import se.underlag.series.Code;
import se.underlag.series.CodeList;
import se.underlag.series.Names;
import se.underlag.series.Unit;
import se.underlag.series.Vocabulary;
import se.underlag.sheet.Cell;

/**
 * Reads the cells of one column: what each means, or what is wrong with it. A text that returns is looked up once; the
 * texts of personal columns are never kept.
 */
final class CellReader {

    private static final Pattern LEADING_NUMBER = Pattern.compile("(\\d{1,9})(?:[ \\u00A0:].*)?", Pattern.DOTALL);
    private static final Result NOTHING = Result.of(Value.NONE);
    /** A longer text is no name, number or period: it is neither looked up, which would take long, nor remembered. */
    private static final int LONGEST = 500;

    private static final int MOST_KNOWN = 100_000;
    private static final int KNOWN_NUMBERS = 256;

    private final SourceDefinition definition;
    private final ColumnDefinition meaning;
    private final BoundColumn column;
    private final Optional<CodeList> codes;
    private final Optional<CodeList> words;
    private final Scale scale;
    private final Set<String> missing;
    private final Set<String> zero;
    private final boolean asked;
    private final List<CodeList> groupings;
    private final Discretion discretion;
    private final Map<String, Result> known = new HashMap<>();
    /** Numbers met lately, which readers of sheets give as the same cells again, and what they mean. */
    private final Cell[] knownNumbers = new Cell[KNOWN_NUMBERS];

    private final Result[] knownMeanings = new Result[KNOWN_NUMBERS];
    private final Result ofBlank;

    CellReader(SourceDefinition definition, BoundColumn column, Vocabulary vocabulary) {
        this.definition = definition;
        this.column = column;
        this.meaning = definition.columns().get(column.id());
        this.codes = meaning.code().flatMap(vocabulary::codeList);
        this.words = meaning.words().flatMap(vocabulary::codeList);
        this.groupings = vocabulary.codeLists().values().stream()
                .filter(list -> list.groups().isPresent() && list.groups().equals(meaning.code()))
                .toList();
        this.discretion = new Discretion(definition);
        this.asked = isAsked(definition, column.id());
        this.missing = keys(definition.missing());
        this.zero = keys(definition.zero());
        boolean fraction = meaning.fractions().stream()
                .anyMatch(heading -> Names.key(heading).equals(Names.key(column.heading())));
        this.scale = fraction ? Scale.FRACTION : meaning.scale();
        this.ofBlank = blank();
    }

    /** Texts that are neither counted nor part of the key need not be looked at. */
    private static boolean isAsked(SourceDefinition definition, String columnId) {
        return definition.key().contains(columnId)
                || definition.observations().stream()
                        .anyMatch(rule -> rule.count().filter(columnId::equals).isPresent());
    }

    private static Set<String> keys(List<String> texts) {
        return texts.stream()
                .map(String::strip)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    BoundColumn column() {
        return column;
    }

    ColumnDefinition meaning() {
        return meaning;
    }

    /** A column of percentages by its heading or definition; cells and texts may still say otherwise. */
    boolean isPercent() {
        return meaning.type() == ColumnType.SHARE && scale == Scale.PERCENT;
    }

    /**
     * What a cell means.
     *
     * @param value what it means; {@link Value#NONE} where a problem says why
     * @param problem what is wrong, if anything
     * @param arguments the arguments of the finding
     */
    record Result(Value value, Optional<FindingCode> problem, List<Object> arguments) {

        boolean isProblem() {
            return problem.isPresent();
        }

        static Result of(Value value) {
            return new Result(value, Optional.empty(), List.of());
        }

        static Result wrong(FindingCode code, Object... arguments) {
            return new Result(Value.NONE, Optional.of(code), List.of(arguments));
        }
    }

    Result read(Cell cell) {
        if (cell instanceof Cell.Faulty faulty) {
            return faulty(faulty);
        }
        if (cell instanceof Cell.Text text) {
            if (meaning.type() == ColumnType.PERSONAL || meaning.type() == ColumnType.TEXT) {
                return asked ? text(text.value()) : NOTHING;
            }
            if (text.value().length() > LONGEST) {
                return tooLong(text.value());
            }
            return remembered(text.value());
        }
        if (cell.isBlank()) {
            return ofBlank;
        }
        return cell instanceof Cell.Numeric number && meaning.type().isValue() ? figure(number) : typed(cell);
    }

    private Result figure(Cell.Numeric cell) {
        int slot = cell.value().hashCode() & KNOWN_NUMBERS - 1;
        if (knownNumbers[slot] != cell) {
            knownNumbers[slot] = cell;
            knownMeanings[slot] = number(cell.value(), cell.percent(), cell.percent());
        }
        return knownMeanings[slot];
    }

    private Result remembered(String text) {
        Result result = known.get(text);
        if (result == null) {
            result = text(text);
            if (known.size() < MOST_KNOWN) {
                known.put(text, result);
            }
        }
        return result;
    }

    private Result faulty(Cell.Faulty faulty) {
        if (meaning.type() == ColumnType.PERSONAL || meaning.type() == ColumnType.TEXT) {
            return Result.of(Value.NONE);
        }
        return faulty.code().equals(Cell.Faulty.UNCALCULATED)
                ? Result.wrong(FindingCode.UNCALCULATED_CELL, column.heading())
                : Result.wrong(FindingCode.ERROR_CELL, discretion.told(faulty.code()), column.heading());
    }

    private Result blank() {
        if (!meaning.type().isValue()) {
            return meaning.optional() || meaning.type() == ColumnType.PERSONAL || meaning.type() == ColumnType.TEXT
                    ? Result.of(Value.NONE)
                    : Result.wrong(FindingCode.VALUE_MISSING, column.heading());
        }
        return switch (meaning.blank()) {
            case ERROR -> Result.wrong(FindingCode.VALUE_MISSING, column.heading());
            case MISSING -> Result.of(new Value.Missing());
            case ZERO -> Result.of(new Value.Number(BigDecimal.ZERO));
        };
    }

    private Result typed(Cell cell) {
        return switch (meaning.type()) {
            case TEXT, PERSONAL -> asked ? Result.of(new Value.Plain(shown(cell))) : NOTHING;
            case CODE, PERIOD -> remembered(shown(cell));
            case UNIT -> unit(shown(cell));
            case NUMBER, AMOUNT, SHARE ->
                Result.wrong(FindingCode.NOT_A_NUMBER, discretion.told(shown(cell)), column.heading());
        };
    }

    private Result tooLong(String text) {
        return switch (meaning.type()) {
            case TEXT, PERSONAL -> NOTHING;
            case CODE, UNIT -> unknown(text, "");
            case PERIOD -> Result.wrong(FindingCode.NOT_A_PERIOD, discretion.told(text), column.heading());
            case NUMBER, AMOUNT, SHARE ->
                Result.wrong(FindingCode.NOT_A_NUMBER, discretion.told(text), column.heading());
        };
    }

    private Result unknown(String text, String nearest) {
        return Result.wrong(
                FindingCode.CODE_UNKNOWN,
                discretion.told(text),
                codes.map(CodeList::name).orElse(column.heading()),
                nearest);
    }

    private Result text(String text) {
        if (text.isBlank()) {
            return blank();
        }
        return switch (meaning.type()) {
            case TEXT, PERSONAL -> Result.of(new Value.Plain(Names.key(text)));
            case CODE -> code(text);
            case PERIOD -> period(text);
            case UNIT -> unit(text);
            case NUMBER, AMOUNT, SHARE -> numberText(text);
        };
    }

    private Result numberText(String text) {
        String key = text.strip().toLowerCase(Locale.ROOT);
        if (zero.contains(key)) {
            return Result.of(new Value.Number(BigDecimal.ZERO));
        }
        if (missing.contains(key)) {
            return Result.of(new Value.Missing());
        }
        Optional<Result> besides = inWords(text).or(() -> bounded(text));
        if (besides.isPresent()) {
            return besides.get();
        }
        NumberText.Reading reading = NumberText.read(text, definition.numbers());
        if (reading instanceof NumberText.Read read) {
            return number(read.number(), read.percent(), false);
        }
        FindingCode code =
                reading instanceof NumberText.Ambiguous ? FindingCode.NUMBER_AMBIGUOUS : FindingCode.NOT_A_NUMBER;
        if (words.isPresent() && code == FindingCode.NOT_A_NUMBER) {
            CodeList list = words.get();
            return Result.wrong(
                    FindingCode.CODE_UNKNOWN,
                    discretion.told(text),
                    list.name(),
                    list.nearest(text).orElse(""));
        }
        return Result.wrong(code, discretion.told(text), column.heading());
    }

    /** A word that stands where others have a number: {@code Helt}. */
    private Optional<Result> inWords(String text) {
        return words.flatMap(list -> list.find(text)).map(word -> Result.of(new Value.Coded(word.id())));
    }

    private Optional<Result> bounded(String text) {
        return meaning.bounds().isEmpty()
                ? Optional.empty()
                : BoundText.read(text, definition.numbers()).map(Result::of);
    }

    private static Result unit(String text) {
        return Result.of(new Value.In(Unit.of(Names.cleaned(text))));
    }

    /**
     * @param percent true where a percent sign or format tells the scale
     * @param fraction true where the number is a fraction that the sign's format multiplies
     */
    private Result number(BigDecimal number, boolean percent, boolean fraction) {
        if (meaning.type() != ColumnType.SHARE) {
            return Result.of(new Value.Number(number));
        }
        boolean divides = percent ? !fraction : scale == Scale.PERCENT;
        return Result.of(new Value.Number(divides ? number.movePointLeft(2) : number));
    }

    private Result code(String text) {
        if (codes.isEmpty()) {
            return Result.of(new Value.Coded(Names.cleaned(text)));
        }
        CodeList list = codes.get();
        Optional<Code> found = list.find(text).or(() -> ofNumber(list, text));
        if (found.isPresent()) {
            return Result.of(new Value.Coded(found.get().id()));
        }
        if (list.isOpen() && !groupings.isEmpty()) {
            return grouped(list, text);
        }
        if (list.isOpen()) {
            return Result.of(new Value.Coded(Names.cleaned(text)));
        }
        return unknown(text, list.nearest(text).orElse(""));
    }

    /**
     * A number that other lists group, such as an account: it may be followed by its name ({@code 5110 Köpt verksamhet}),
     * and one that no list has a group for would be counted nowhere.
     */
    private Result grouped(CodeList list, String text) {
        Matcher number = LEADING_NUMBER.matcher(text.strip());
        boolean known = number.matches()
                && groupings.stream().anyMatch(grouping -> ofNumber(grouping, number.group(1))
                        .isPresent());
        return known ? Result.of(new Value.Coded(number.group(1))) : unknown(text, "");
    }

    private static Optional<Code> ofNumber(CodeList list, String text) {
        String digits = text.strip();
        boolean whole =
                !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? list.ofNumber(Integer.parseInt(digits)) : Optional.empty();
    }

    private Result period(String text) {
        return PeriodText.read(text)
                .or(() -> PeriodText.monthNumber(text))
                .map(reading -> Result.of(new Value.When(reading)))
                .orElseGet(() -> Result.wrong(FindingCode.NOT_A_PERIOD, discretion.told(text), column.heading()));
    }

    /** A cell as the analyst sees it, for findings and for codes written as numbers. */
    private static String shown(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.value();
        }
        if (cell instanceof Cell.Numeric number) {
            return number.value().toPlainString();
        }
        if (cell instanceof Cell.Dated dated) {
            return dated.kind() == Cell.DateKind.DATE
                    ? dated.value().toLocalDate().toString()
                    : dated.value().toLocalTime().toString();
        }
        if (cell instanceof Cell.Flag flag) {
            return flag.value() ? "SANT" : "FALSKT";
        }
        return "";
    }
}
