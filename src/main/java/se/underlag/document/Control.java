package se.underlag.document;

/**
 * A content control of ours in a part of a document, by the places of its bytes.
 *
 * @param tag what it is to hold
 * @param properties its properties, from their first byte to the first behind them
 * @param content what it holds: between the tags of its content
 * @param inText true where it stands in a paragraph and can hold no table
 * @param boxed true where it stands in a text box, which is narrower than a table
 * @param again true where it is the same once more, for programs that do not know the text box in which it stands
 * @param open where its content is one empty tag; what it holds then has to be put in place of the tag
 */
record Control(
        ControlTag tag, Range properties, Range content, boolean inText, boolean boxed, boolean again, boolean open) {

    /**
     * Bytes of a part.
     *
     * @param from the first
     * @param to the first behind them
     */
    record Range(int from, int to) {

        boolean holds(Range other) {
            return from <= other.from && other.to <= to;
        }
    }
}
