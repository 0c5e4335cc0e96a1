package se.underlag.job;

import java.util.List;

/**
 * A file that was written to after it had been judged, and so lies in the inbox again.
 *
 * @param name its name as it is told
 * @param takenBack the deliveries that it had brought and that count no longer, by their numbers
 */
public record ReturnedFile(String name, List<Long> takenBack) {

    public ReturnedFile {
        takenBack = List.copyOf(takenBack);
    }
}
