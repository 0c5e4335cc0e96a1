package se.underlag.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.underlag.source.SourceFile;

/**
 * When a file was taken in once before, as the receipt that lies beside it says: what has to be taken in anew, since what
 * was stored is lost, has the order that it had then. The receipt is of just this content:
 *
 * <pre>
 * &lt;meta name="underlag-taken-in" content="2025-01-14T08:45:12.123456Z 5d1c0e7a…"&gt;
 * </pre>
 */
public final class TakenIn {

    /** What the note is called in a receipt. */
    public static final String NOTE = "underlag-taken-in";

    private static final Pattern WRITTEN =
            Pattern.compile("<meta name=\"" + NOTE + "\" content=\"([0-9T:.-]{10,40}Z) ([0-9a-f]{64})\">");

    /** The note stands at the top of a receipt, before its styles. */
    private static final int TOP = 4096;

    private TakenIn() {}

    /** The note of a file that is taken in. */
    public static String note(SourceFile file, Instant judged) {
        return judged + " " + file.sha256();
    }

    /** When a file was taken in; empty where no receipt beside it says so of this content. */
    public static Optional<Instant> of(SourceFile file) {
        Path receipt = Beside.receipt(file.path());
        if (!Files.isRegularFile(receipt, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(receipt)) {
            Matcher note = WRITTEN.matcher(new String(in.readNBytes(TOP), StandardCharsets.UTF_8));
            return note.find() && note.group(2).equals(file.sha256())
                    ? Optional.of(Instant.parse(note.group(1)))
                    : Optional.empty();
        } catch (IOException | DateTimeException noReceipt) {
            return Optional.empty();
        }
    }
}
