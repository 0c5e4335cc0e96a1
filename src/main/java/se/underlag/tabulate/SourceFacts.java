package se.underlag.tabulate;

import se.underlag.series.LocalText;

/**
 * What tables need to know of an export.
 *
 * @param source its code
 * @param name what it is called in source lines
 * @param register true where it lists everyone, so that a group without rows is an honest zero
 */
public record SourceFacts(String source, LocalText name, boolean register) {

    /** An export of which nothing is told: named by its code, no register. */
    static SourceFacts unknown(String source) {
        return new SourceFacts(source, LocalText.of(source), false);
    }
}
