package se.underlag.sheet;

/** The five references that XML itself names: {@code &amp; &lt; &gt; &quot; &apos;}. */
final class XmlReference {

    private XmlReference() {}

    /** How many bytes the reference at a place takes; 0 where it is none of the five. */
    static int lengthAt(byte[] b, int at) {
        return switch (b[at + 1]) {
            case 'a' ->
                b[at + 2] == 'm' && b[at + 3] == 'p' && b[at + 4] == ';'
                        ? 5
                        : b[at + 2] == 'p' && b[at + 3] == 'o' && b[at + 4] == 's' && b[at + 5] == ';' ? 6 : 0;
            case 'l', 'g' -> b[at + 2] == 't' && b[at + 3] == ';' ? 4 : 0;
            case 'q' -> b[at + 2] == 'u' && b[at + 3] == 'o' && b[at + 4] == 't' && b[at + 5] == ';' ? 6 : 0;
            default -> 0;
        };
    }

    /** A text with each of the five replaced by what it stands for. */
    static String replaced(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
