package se.underlag.store;

import java.nio.file.Path;

/**
 * A copy of what was stored at a moment.
 *
 * @param folder where it lies
 * @param bytes how large it is
 * @param contents how much is in it, as counted in the copy
 */
public record Backup(Path folder, long bytes, Contents contents) {}
