package se.underlag.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Changes delimited text: quotes, delimiters, line ends, encodings, lengths. */
final class Lines {

    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            ";",
            ",",
            "\t",
            "|",
            "\n",
            "\r",
            "\r\n",
            "\0",
            "\u001A",
            "sep=;\n",
            "\"\n",
            ";\"",
            "=1+1",
            "@",
            "-",
            "+",
            "1E400",
            "1,5",
            "1.234",
            "%",
            "\u00EF\u00BB\u00BF",
            "\u00FF\u00FE",
            "\u00FE\u00FF",
            "\u00C3",
            "\u00E5",
            "\u0081",
            "2024-13-45",
            "Totalt",
            "Summa",
            "Källa:");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("IBM850"));

    private Lines() {}

    static byte[] mutated(byte[] file, Random random) {
        // Latin-1 gives each byte its own character, so that nothing is lost on the way.
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int at = random.nextInt(text.length() + 1);
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        String made =
                switch (random.nextInt(9)) {
                    case 0 -> text.substring(0, at);
                    case 1 -> text.replace(piece, PIECES.get(random.nextInt(PIECES.size())));
                    case 2 -> text.substring(0, at) + piece.repeat(1 << random.nextInt(18)) + text.substring(at);
                    case 3 -> text.substring(0, at) + "a".repeat(1 << random.nextInt(20)) + text.substring(at);
                    case 4 -> piece + text;
                    case 5 -> withoutLine(text, at);
                    case 6 -> text.repeat(1 + random.nextInt(4));
                    default -> text.substring(0, at) + piece + text.substring(at);
                };
        return random.nextInt(12) == 0
                ? made.getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())))
                : made.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String withoutLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.substring(0, at) : text.substring(0, at) + text.substring(end);
    }
}
