package se.underlag.layout;

import se.underlag.source.SourceLocation;

/**
 * Something read outside the rows: a period in a title, an organisation in the file's name.
 *
 * @param text what stands there
 * @param location where it stands
 */
public record Found(String text, SourceLocation location) {}
