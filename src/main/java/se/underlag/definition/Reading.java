package se.underlag.definition;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading the definitions: all of them, or everything that is wrong with them.
 *
 * @param definitions present only when there are no mistakes
 * @param mistakes all mistakes, ordered by file and line
 * @param compiled for whoever wants to read the same again; present with definitions that were not known before
 */
public record Reading(
        Optional<Definitions> definitions, List<DefinitionMistake> mistakes, Optional<Compiled> compiled) {

    public Reading {
        mistakes = List.copyOf(mistakes);
        if (definitions.isPresent() != mistakes.isEmpty()) {
            throw new IllegalArgumentException("definitions with mistakes, or none without: " + mistakes);
        }
    }
}
