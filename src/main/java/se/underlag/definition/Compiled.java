package se.underlag.definition;

import java.util.List;

/**
 * What definitions without mistakes came to, so that the same files need not be read as YAML and held against the rules
 * again.
 *
 * @param fingerprint of the {@linkplain Definitions#fingerprint() definitions}
 * @param trees for each file, in the order in which files are read, its tree as a line of JSON; what the schema says of what is left out
 *     stands in it
 */
public record Compiled(String fingerprint, List<String> trees) {

    public Compiled {
        trees = List.copyOf(trees);
    }
}
