package se.underlag.bench;

import java.util.List;

/**
 * Contenders that do the same work, one of them the yardstick.
 *
 * @param name what it is asked for by: {@code -Dbench.case=csv}
 * @param about what the input is, for the heading of its table
 * @param rows how many rows each contender goes through; 0 where that says nothing
 * @param yardstick the name of the contender that the others are compared with
 * @param contenders in the order of the table
 */
record Case(String name, String about, long rows, String yardstick, List<Contender> contenders) {}
