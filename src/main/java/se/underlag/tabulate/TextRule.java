package se.underlag.tabulate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.underlag.series.LocalText;

/**
 * How the figures of a table are told in words, as {@code text} tells it in {@code jobs/tables/*.yml} and, key by key
 * before that, at the table's or chart's entry in {@code jobs/reports/*.yml}.
 *
 * <pre>
 * text:
 *   subject: { sv: Antalet listade, en: The number of listed patients }
 *   when: { sv: 'i {month}', en: 'in {month}' }
 *   compared-with: '{month-before}'
 *   parts:
 *     one: { sv: 'gruppen {name}', en: 'the group {name}' }
 *     many: { sv: 'grupperna {names}', en: 'the groups {names}' }
 *     plural: { sv: grupper, en: groups }
 * </pre>
 *
 * <p>Every key may be left out; without a subject the figures are told in the style of a label, {@code Summa: 308 470}.
 *
 * @param subject what the level is the level of, in the definite form: {@code Antalet listade}
 * @param agreement what forms go with the subject; empty: neuter in Swedish, singular in English
 * @param tense how the level is told; empty: as something that was
 * @param kind which words tell up and down; empty: {@link Kind#RESULT} for amounts of money below zero, else {@link
 *     Kind#AMOUNT}
 * @param row the row with the level; empty: the last total, or the only row
 * @param split the code of the columns that are told, where the table is split; empty: the total
 * @param now the column with the level; empty: the first that shows the outcome of the table's period
 * @param plan the column that the level is held against; empty: the first budget or forecast of the same year
 * @param planCalled what the plan is called, in the definite form: {@code målet}; empty: budget, or the forecast
 * @param when the time in a sentence; empty: <code>{when}</code>
 * @param comparedWith the time a year earlier after <i>jämfört med</i>; empty: <code>{time-before}</code>
 * @param of what stands after the level: {@code av den schemalagda tiden}
 * @param unitInSubject true where the subject says what is counted, so that the level needs no unit
 * @param parts what the rows are called in a sentence, and which are compared
 * @param also sentences with figures in them, told after the level; one that lacks a figure is left out
 * @param tell which sentences there are, in this order; empty: all that there are figures for
 */
public record TextRule(
        Optional<LocalText> subject,
        Optional<Agreement> agreement,
        Optional<Tense> tense,
        Optional<Kind> kind,
        Optional<String> row,
        Optional<String> split,
        Optional<String> now,
        Optional<String> plan,
        Optional<LocalText> planCalled,
        Optional<LocalText> when,
        Optional<LocalText> comparedWith,
        Optional<LocalText> of,
        Optional<Boolean> unitInSubject,
        Optional<Parts> parts,
        List<LocalText> also,
        List<Tell> tell) {

    /** A rule that says nothing: everything as where it is left out. */
    public static final TextRule NONE = new TextRule(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    public TextRule {
        also = List.copyOf(also);
        tell = List.copyOf(tell);
    }

    /** This rule, and where it leaves a key out the other's. */
    public TextRule over(TextRule other) {
        return new TextRule(
                subject.or(other::subject),
                agreement.or(other::agreement),
                tense.or(other::tense),
                kind.or(other::kind),
                row.or(other::row),
                split.or(other::split),
                now.or(other::now),
                plan.or(other::plan),
                planCalled.or(other::planCalled),
                when.or(other::when),
                comparedWith.or(other::comparedWith),
                of.or(other::of),
                unitInSubject.or(other::unitInSubject),
                parts.map(mine -> other.parts.map(mine::over).orElse(mine)).or(other::parts),
                also.isEmpty() ? other.also : also,
                tell.isEmpty() ? other.tell : tell);
    }

    /** What forms of other words go with the subject. */
    public record Agreement(Optional<Gender> sv, Optional<Count> en) {}

    /** The gender or number of a Swedish noun. */
    public enum Gender {
        /** <i>Kostnaden var oförändrad.</i> */
        COMMON,
        /** <i>Antalet var oförändrat.</i> */
        NEUTER,
        /** <i>Investeringarna var oförändrade.</i> */
        PLURAL
    }

    /** The number of an English noun. */
    public enum Count {
        /** <i>The number was.</i> */
        SINGULAR,
        /** <i>The investments were.</i> */
        PLURAL
    }

    /** When the level is true. */
    public enum Tense {
        /** <i>Resultatet var.</i> */
        PAST,
        /** <i>Budgeten är.</i> */
        PRESENT
    }

    /** What it means that a figure goes up. */
    public enum Kind {
        /** An increase; above budget. */
        AMOUNT,
        /** Costs, negative in the books, are told as positive: a figure that goes up is a decrease. */
        COST,
        /** Better than last year, better than budget. */
        RESULT
    }

    /** A sentence of a text. */
    public enum Tell {
        /** The level, with its change and its deviation. */
        LEVEL,
        /** The sentences of {@link TextRule#also}. */
        ALSO,
        /** Each row with its own level, change and plan: for rows that have nothing in common but their table. */
        ROWS,
        /** The largest part. */
        LARGEST,
        /** The part that went up most. */
        UP,
        /** The part that went down most. */
        DOWN,
        /** The parts that are new and those that are gone. */
        NEW_AND_GONE,
        /** What is missing among the rows, and in other columns. */
        MISSING,
        /** Nothing at all. */
        NOTHING
    }

    /**
     * What the rows are called in a sentence, and which are compared.
     *
     * @param one a row: {@code gruppen {name}}
     * @param many several: {@code grupperna {names}}
     * @param plural all of them, in the indefinite form: {@code grupper}
     * @param lowerCase true where names begin with a small letter in a sentence; one that begins with several capitals
     *     keeps them
     * @param names what single rows are called in the place of their labels
     * @param rows the ids of the rows that are compared; empty: the rows of data at {@code level}
     * @param level which depth of an indented table is compared; empty: {@link Level#LOWEST} where these rows add up to
     *     the level, else {@link Level#TOP}
     * @param by the column that shows how they differ; empty: the difference from last year, for a result that from
     *     the budget
     */
    public record Parts(
            Optional<LocalText> one,
            Optional<LocalText> many,
            Optional<LocalText> plural,
            Optional<Boolean> lowerCase,
            List<Name> names,
            List<String> rows,
            Optional<Level> level,
            Optional<String> by) {

        public Parts {
            names = List.copyOf(names);
            rows = List.copyOf(rows);
        }

        /** Rows that are called by their labels. */
        public static final Parts BY_LABEL = new Parts(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());

        Parts over(Parts other) {
            return new Parts(
                    one.or(other::one),
                    many.or(other::many),
                    plural.or(other::plural),
                    lowerCase.or(other::lowerCase),
                    names.isEmpty() ? other.names : names,
                    rows.isEmpty() ? other.rows : rows,
                    level.or(other::level),
                    by.or(other::by));
        }
    }

    /**
     * What a row is called in a sentence: {@code korttidsfrånvaron}.
     *
     * @param id the row's id
     */
    public record Name(String id, LocalText name) {}

    /**
     * The rows whose word in a column is counted, {@code {number-good:status}}, or named, {@code {names-bad:status}}, in the
     * sentences of {@link TextRule#also}: by the sign before the word.
     */
    public enum Counted {
        /** All that the column says anything of, or should. */
        ALL,
        GOOD,
        PARTLY,
        BAD,
        BETTER,
        UNCHANGED,
        WORSE,
        /** Those without a sign: missing, or told to be unknown. */
        UNKNOWN;

        /** What stands before the column in a placeholder where they are counted: {@code number-good}. */
        public String number() {
            return "number-" + name().toLowerCase(Locale.ROOT);
        }

        /** The same where they are named: {@code names-good}. */
        public String names() {
            return "names-" + name().toLowerCase(Locale.ROOT);
        }

        /** Whether a place counts. */
        public boolean isOf(Table.Cell cell) {
            return switch (this) {
                case ALL -> !cell.isEmpty();
                case UNKNOWN -> !cell.isEmpty() && cell.mark() == Table.Mark.NONE;
                default -> cell.mark() == Table.Mark.valueOf(name());
            };
        }
    }

    /** Which depth of an indented table. */
    public enum Level {
        /** Rows that are not part of another. */
        TOP,
        /** Rows that no other row is part of. */
        LOWEST
    }
}
