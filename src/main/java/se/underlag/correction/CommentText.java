package se.underlag.correction;

import java.util.ArrayList;
import java.util.List;

/**
 * What a comment on a marked cell says:
 *
 * <pre>
 * underlag:
 * Måste rättas (nr 3)
 * Hittat: ”Cheff” finns inte i kodlistan yrkesgrupp.
 * Väntat: Ett namn ur kodlistan yrkesgrupp.
 * Gör så här: Är det ”Chef” som avses? …
 * </pre>
 *
 * @param runs its pieces
 */
record CommentText(List<Run> runs) {

    /** Who has written it, and by what it is known when the copy comes back. */
    static final String AUTHOR = "underlag";

    static final String SIGNATURE = AUTHOR + ":\n";
    /** What stands between our text and a comment that the cell had before. */
    static final String SEPARATOR = "\n——————————\n";

    /** A piece of text of one weight. */
    record Run(String text, boolean bold) {}

    static CommentText of(List<Correction> corrections, Words words) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(AUTHOR + ":", true));
        for (Correction correction : corrections) {
            String heading = words.text(
                    "comment.heading", words.weight(correction.severity()), String.valueOf(correction.number()));
            runs.add(new Run((runs.size() == 1 ? "\n" : "\n\n") + heading, true));
            add(words.text("comment.found"), correction.text().found(), runs);
            add(words.text("comment.expected"), correction.text().expected(), runs);
            add(words.text("comment.todo"), correction.text().whatToDo(), runs);
        }
        return new CommentText(List.copyOf(runs));
    }

    private static void add(String label, String text, List<Run> runs) {
        runs.add(new Run("\n" + label + " ", true));
        runs.add(new Run(text, false));
    }
}
