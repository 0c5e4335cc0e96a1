package se.underlag.sheet;

/**
 * A row in the middle of which a file seems to end: its end of line is lacking, and it is shorter than the two before it.
 *
 * @param row its index, from 0
 * @param fields how many fields it has
 * @param before how many each of those before it has
 * @param alike true where what stands first in it is the beginning of what stands first in the row before: it is hardly a
 *     remark under the rows then
 */
public record CutOff(int row, int fields, int before, boolean alike) {}
