package se.underlag.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.underlag.series.Basis;
import se.underlag.series.LocalText;
import se.underlag.series.Unit;

/**
 * One export: how it is recognised, what its columns mean and what observations its rows give, as {@code
 * jobs/sources/*.yml} tells it.
 *
 * <pre>
 * source: sjukfranvaro
 * name: Sjukfrånvaro ur personalsystemet
 * period:
 *   kind: months
 *   from: [{ column: manad }, { title: 'Sjukfrånvaro (\d{4})' }]
 * organisation:
 *   from: [{ column: forvaltning }, { title: 'Förvaltning: (.+)' }]
 * zero: ['-']
 * columns:
 *   manad: { headings: [Månad, Period], type: period }
 *   kon: { headings: [Kön], type: code, code: kon }
 *   schemalagd: { headings: ['Schemalagd tid / timmar', Schematid tim], type: number }
 * key: [enhet, manad, kon]
 * observations:
 *   - { series: schemalagd-tid, value: schemalagd }
 * </pre>
 *
 * @param source its code
 * @param name what the export is called in source lines
 * @param register true where the export lists everyone: a group without rows is then an honest zero
 * @param sheets which sheets may hold it, by name; empty: any
 * @param files file names that speak for it where two definitions fit equally well
 * @param period where its period is read from
 * @param organisation whose figures they are
 * @param quality where it says whether it is quality-assured; empty: it always is
 * @param dated where it says when it was taken out of its system; empty: wherever the usual words stand
 * @param numbers how numbers are written where they are texts
 * @param missing texts that stand for a missing value
 * @param zero texts that stand for zero
 * @param unit where the unit of a row's figures stands, where rows are of different units
 * @param columns its columns by the id the rest of the definition uses
 * @param key the columns that together may occur once; empty: rows may repeat
 * @param same columns that have one value for each value of another: a care centre lies in one part of the county
 * @param totals its rows of totals; empty: the usual words, over all rows
 * @param roundedRows true where its figures are rounded, so that a total may differ by half a unit for each row
 * @param notes texts that begin a row which is no data; the usual ones ({@code Källa}, {@code Anm}) are known
 * @param observations what a row gives
 * @param beside sources whose rows may stand on other sheets of the same workbook
 */
public record SourceDefinition(
        String source,
        LocalText name,
        boolean register,
        Optional<Pattern> sheets,
        Optional<Pattern> files,
        PeriodRule period,
        OrganisationRule organisation,
        Optional<QualityRule> quality,
        List<Place> dated,
        NumberStyle numbers,
        List<String> missing,
        List<String> zero,
        List<Place> unit,
        Map<String, ColumnDefinition> columns,
        List<String> key,
        List<SameRule> same,
        List<TotalRule> totals,
        boolean roundedRows,
        List<Pattern> notes,
        List<ObservationRule> observations,
        List<String> beside) {

    /** How numbers are written in texts. */
    public enum NumberStyle {
        /** {@code 1 234,5}: decimal comma, spaces between thousands; {@code 12.5} is understood, {@code 1.234} is ambiguous. */
        SV,
        /** {@code 1,234.5}: decimal point, commas between thousands. */
        EN
    }

    /**
     * Where the period is read from.
     *
     * @param kind a day or months
     * @param from the places to look in, first found first
     */
    public record PeriodRule(PeriodKind kind, List<Place> from) {}

    /** What kind of period the figures are of. */
    public enum PeriodKind {
        /** A level on a day; a month found stands for its last day. */
        DAY,
        /** A flow over whole months; a day found stands for its month. */
        MONTHS
    }

    /**
     * Whose figures they are.
     *
     * @param columns columns that together are the path from the top of the organisation, such as nämnd, verksamhet,
     *     delverksamhet; used where they are there
     * @param delivers how many of those columns name who delivers: a new delivery replaces the former of the same
     *     organisation at this depth
     * @param from other places to look in, first found first
     */
    public record OrganisationRule(List<String> columns, int delivers, List<Place> from) {}

    /**
     * Where it says whether it is quality-assured.
     *
     * @param from the places to look in
     * @param assured the words that say yes
     * @param notAssured the words that say no
     */
    public record QualityRule(List<Place> from, List<String> assured, List<String> notAssured) {}

    /**
     * A place outside the rows; one of the ways is given, with {@code sheet} where the label stands on another sheet.
     *
     * @param column a column of the rows, by id
     * @param month with {@code column} holding a year: the column that holds the month, by name or number
     * @param title a pattern for a cell above the header; its first group is what is looked for
     * @param label a cell with this text, above the header or on {@code sheet}; the next cell to the right is what is
     *     looked for
     * @param sheet the sheet on which the label stands
     * @param heading the heading above a column, by id: the period it names, or the unit it is
     * @param section with true: the heading of the section that a row stands in
     * @param sheetName a pattern for the name of the sheet with the rows; its first group is what is looked for
     * @param file a pattern for the file's name; its first group is what is looked for
     * @param fixed always this
     */
    public record Place(
            Optional<String> column,
            Optional<String> month,
            Optional<Pattern> title,
            Optional<String> label,
            Optional<String> sheet,
            Optional<String> heading,
            boolean section,
            Optional<Pattern> sheetName,
            Optional<Pattern> file,
            Optional<String> fixed) {}

    /**
     * A column.
     *
     * @param headings how it is called; headings of several rows are joined by {@code " / "}; a heading in slashes is a
     *     pattern ({@code /Utfall (?<period>\d{4})/}) and may fit several columns, each with its own period
     * @param type what its cells hold
     * @param code for type code: the dimension
     * @param words for type number: the dimension of the words that may stand in place of a number
     * @param bounds for type number: the dimension that holds the sign before a number such as {@code >78}
     * @param sectionIn the column, by id, in which the headings of sections stand alone above the rows they are about;
     *     such a column has no place of its own
     * @param unheaded true where it may stand without a heading, left of the others
     * @param sumOf the column, by id, whose figures under several headings it is the sum of: it is checked, never stored
     * @param scale for type share: percent or fraction where neither heading, cell format nor text says it
     * @param fractions headings, out of {@code headings}, under which shares are fractions
     * @param unit for type amount: the unit where neither heading nor title says it
     * @param optional true where the export may lack it
     * @param repeats true where an empty cell means the same as the row above
     * @param blank what an empty cell means, for columns with values
     * @param negative true where the number may be negative; amounts always may
     * @param whole true where the number is a count and has no decimals
     * @param max the highest number allowed
     */
    public record ColumnDefinition(
            List<String> headings,
            ColumnType type,
            Optional<String> code,
            Optional<String> words,
            Optional<String> bounds,
            Optional<String> sectionIn,
            boolean unheaded,
            Optional<String> sumOf,
            Scale scale,
            List<String> fractions,
            Optional<Unit> unit,
            boolean optional,
            boolean repeats,
            BlankMeaning blank,
            boolean negative,
            boolean whole,
            Optional<BigDecimal> max) {}

    /** What the cells of a column hold. */
    public enum ColumnType {
        /** A text that is not stored; may be part of the key. */
        TEXT,
        /** Something about a person: never stored, logged or shown; may be counted or be part of the key. */
        PERSONAL,
        /** A name or number out of a code list. */
        CODE,
        /** A month, a day or a span. */
        PERIOD,
        /** A number in the unit of its series. */
        NUMBER,
        /** A share of one: employment rate, leave of absence. */
        SHARE,
        /** Money. */
        AMOUNT,
        /** The unit of the row's figures: {@code %}, {@code st}, {@code mnkr}. */
        UNIT;

        public boolean isValue() {
            return this == NUMBER || this == SHARE || this == AMOUNT;
        }
    }

    /** How shares are written. */
    public enum Scale {
        /** 75 is three quarters. */
        PERCENT,
        /** 0.75 is three quarters. */
        FRACTION
    }

    /** What an empty cell means. */
    public enum BlankMeaning {
        /** A mistake in the file. */
        ERROR,
        /** A missing value: stored as missing. */
        MISSING,
        /** Zero. */
        ZERO
    }

    /**
     * Rows of totals: never data, but checked against the rows.
     *
     * @param label a pattern for the first cell that is not empty; a group named {@code group} names what it sums up
     * @param of the columns among whose values the group is looked for; empty: all rows
     */
    public record TotalRule(Pattern label, List<String> of) {}

    /**
     * A column that has one value for each value of another.
     *
     * @param column the column, by id
     * @param each the other one
     */
    public record SameRule(String column, String each) {}

    /**
     * What a row gives.
     *
     * @param series the series
     * @param basis outcome, budget or forecast
     * @param value the column with the value; empty where rows or persons are counted
     * @param reducedBy a share by which the value is reduced: value × (1 − share)
     * @param count the column whose different values are counted, each once in every group; a personal column that is
     *     not there makes it count rows
     * @param with codes that hold for all its observations, by dimension
     */
    public record ObservationRule(
            String series,
            Basis basis,
            Optional<String> value,
            Optional<String> reducedBy,
            Optional<String> count,
            Map<String, String> with) {}

    /** The ids of the columns that values are taken from, in the order of the rules, each once. */
    public Stream<String> valueColumns() {
        return observations.stream()
                .flatMap(rule -> Stream.concat(rule.value().stream(), rule.reducedBy().stream()))
                .distinct();
    }
}
