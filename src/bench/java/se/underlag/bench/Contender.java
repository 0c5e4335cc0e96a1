package se.underlag.bench;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Something to be measured.
 *
 * @param name how the table calls it
 * @param command its command line for the round with a number, so that each round has folders of its own
 */
record Contender(String name, IntFunction<List<String>> command) {}
