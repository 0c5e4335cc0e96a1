package se.underlag.definition;

/**
 * Everything that can be wrong with a definition. The comment on each names the arguments of its texts in order ({0},
 * {1}, …); the texts stand in the bundle {@code se/underlag/definition/mistakes} under {@code <KIND>.found} and {@code
 * <KIND>.expected}. A text argument {@code @key} stands for the text of that key.
 */
public enum MistakeKind {
    // The folder and the file
    /** There is no such folder: no arguments. */
    JOBS_MISSING,
    /** A folder whose name is nearly that of a folder that is read: {0} its name, {1} the nearest. */
    FOLDER_UNKNOWN,
    /** The file could not be read: {0} why, in the operating system's words. */
    FILE_NOT_READ,
    /** Bytes that are no UTF-8 text: no arguments. */
    ENCODING,
    /** Nothing in the file: no arguments. */
    EMPTY,
    /** No YAML: {0} what, a key {@code @syntax.…}. */
    SYNTAX,
    /** A key that stands twice in the same place: {0} the key, {1} the line where it stood first. */
    KEY_TWICE,
    /** An anchor or alias, which definitions do not use: {0} its name. */
    ALIAS,
    /** More than one document in a file: no arguments. */
    MORE_DOCUMENTS,

    // The structure, as the schema tells it
    /** Another type of value: {0} what was found, {1} list of the types allowed. */
    TYPE,
    /** A text that YAML reads as a number, true or false: {0} what was found. */
    NEEDS_QUOTES,
    /** A needed key is absent: {0} the key. */
    KEY_MISSING,
    /** None of some keys of which one is needed: {0} list of the keys. */
    KEYS_MISSING,
    /** Keys of which only one may be there: {0} list of those that are. */
    KEYS_TOGETHER,
    /** A key that means nothing here: {0} the key, {1} the nearest that does or empty, {2} list of those that do. */
    KEY_UNKNOWN,
    /** A key that does not go together with the rest: {0} the key, {1} the value that decides it or empty. */
    KEY_NOT_HERE,
    /** A value that is not one of those allowed: {0} the value, {1} list of those allowed, {2} the nearest or empty. */
    VALUE_UNKNOWN,
    /** A text of another form: {0} the text, {1} the form as a pattern, {2} an example or empty. */
    FORM,
    /** A regular expression that is none: {0} the text, {1} why. */
    REGEX,
    /** A number that is too low: {0} the number, {1} the lowest allowed. */
    TOO_LOW,
    /** A number that is too high: {0} the number, {1} the highest allowed. */
    TOO_HIGH,
    /** A list with too few entries: {0} how many, {1} how many are needed. */
    TOO_FEW,
    /** A list with too many entries: {0} how many, {1} how many are allowed. */
    TOO_MANY,
    /** An empty text: no arguments. */
    TEXT_EMPTY,
    /** The same entry twice in a list: {0} the entry. */
    ENTRY_TWICE,
    /** What else the schema says: {0} the key, {1} in the words of the validator. */
    SCHEMA,
    /** The schema allows it, but no sense can be made of it: {0} in the words of the program. */
    NO_SENSE,

    // The meaning
    /** The file's name is not the code it defines: {0} the code, {1} the file's name. */
    FILE_NAME,
    /** A code that another file defines: {0} the code, {1} the other file. */
    ID_TWICE,
    /** A reference to what is not there: {0} the code, {1} what it should be, a key {@code @kind.…}, {2} the nearest or empty, {3} list of those there are. */
    REFERENCE,
    /** A dimension by which a series cannot be shown: {0} the dimension, {1} the series, {2} list of those by which it can. */
    BREAKDOWN,
    /** A computed column used to compute another: {0} the column. */
    COLUMN_COMPUTED,
    /** A kind of chart that the figures of its table cannot be drawn as: {0} the kind, {1} what it needs, a key {@code @needs.…}. */
    CHART_KIND,
    /** A placeholder that is not filled in: {0} its name, {1} the nearest or empty, {2} list of those that are. */
    PLACEHOLDER,
    /** A ratio among what an export delivers: {0} the series. */
    RATIO_DELIVERED,
    /** A series that does not go with the kind of period of its export: {0} the series, {1} its kind, {2} the kind of period. */
    PERIOD_KIND,
    /** A column of another type than its use needs: {0} the column, {1} its type, {2} list of the types needed. */
    COLUMN_TYPE,
    /** A place that is told in no way, or in several: {0} list of the ways given. */
    PLACE_WAYS,
    /** A heading that belongs to two columns: {0} the heading, {1} the line of the first. */
    HEADING_TWICE,
    /** A series used as a flow that is none: {0} the series, {1} its kind. */
    NOT_A_FLOW,
    /** Two members of a code list with the same id: {0} the id, {1} the line of the first. */
    CODE_TWICE,
    /** Two siblings in a code list with the same name or synonym: {0} the name, {1} the line of the first. */
    NAME_TWICE,
    /** Two members of a code list for the same number: {0} the range, {1} the other member's name, {2} its line. */
    RANGE_OVERLAP,
    /** A range that ends before it begins: {0} the range. */
    RANGE_REVERSED
}
