package se.underlag.correction;

import se.underlag.finding.FindingText;
import se.underlag.finding.Severity;

/**
 * A finding as the analyst is told it: a line of the list, and a comment on its cell.
 *
 * @param number its number in the list, from 1
 * @param severity how much it weighs
 * @param sheet the title of the sheet it is about; empty for the whole file
 * @param place where on the sheet
 * @param text found, expected, what to do
 */
record Correction(int number, Severity severity, String sheet, Place place, FindingText text) {}
