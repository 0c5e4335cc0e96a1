package se.underlag.correction;

import se.underlag.ooxml.Archive;
import se.underlag.ooxml.ContentTypes;
import se.underlag.ooxml.Rewriting;

/**
 * A workbook while it is copied.
 *
 * @param archive the original
 * @param rewriting what of it is written anew
 * @param types the kinds of its parts
 * @param dialect the names that it is written in
 * @param words the texts that are added
 */
record WorkbookCopy(Archive archive, Rewriting rewriting, ContentTypes types, Dialect dialect, Words words) {}
