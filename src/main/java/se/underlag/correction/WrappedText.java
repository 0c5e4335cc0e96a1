package se.underlag.correction;

/** How many lines a text takes where it is broken between words, as cells and comments do. */
final class WrappedText {

    private WrappedText() {}

    /**
     * Counts the lines.
     *
     * @param letters so many go on a line
     */
    static int lines(String text, int letters) {
        return text.lines().mapToInt(line -> linesOfOne(line, letters)).sum();
    }

    private static int linesOfOne(String line, int letters) {
        int lines = 1;
        int used = 0;
        for (String word : line.split(" ")) {
            boolean fits = used == 0 || used + 1 + word.length() <= letters;
            lines += fits ? 0 : 1;
            used = fits && used > 0 ? used + 1 + word.length() : word.length();
            // A word longer than a line is broken where the line ends.
            while (used > letters) {
                lines++;
                used -= letters;
            }
        }
        return lines;
    }
}
