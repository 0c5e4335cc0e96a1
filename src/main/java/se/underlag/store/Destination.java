package se.underlag.store;

import java.nio.file.Path;

/**
 * Where a file goes when it is done with.
 *
 * @param path where it is to lie; its receipt lies beside, its name with an ending more
 * @param moves false where the file itself stays where it is, and only the receipt is written
 */
public record Destination(Path path, boolean moves) {}
