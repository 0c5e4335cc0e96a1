package se.underlag.sheet;

import java.nio.file.Path;
import se.underlag.finding.Finding;
import se.underlag.finding.FindingText;
import se.underlag.wording.Messages;

/** Why a file is refused, for a test that expects it to be. */
final class Refusals {

    private Refusals() {}

    static Finding of(Path file) {
        try {
            ReadCells.all(file);
        } catch (UnreadableFile refused) {
            return refused.finding();
        }
        throw new AssertionError(file.getFileName() + " was read");
    }

    static String inSwedish(Path file) {
        FindingText text = FindingText.of(of(file), Messages.SWEDISH);
        return text.found() + " " + text.whatToDo();
    }
}
